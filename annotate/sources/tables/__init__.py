"""Files with an article a row: CSV, workbooks, JSON Lines.

The meaning of each column is guessed, shown, and correctable.
"""

from claimdesk.annotate.sources.tables.columns import Columns, guess
from claimdesk.annotate.sources.tables.row import article_of_row
from claimdesk.annotate.sources.tables.table import ENDINGS, Table, open_table

__all__ = ["ENDINGS", "Columns", "Table", "article_of_row", "guess", "open_table"]
