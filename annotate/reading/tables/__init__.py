"""Files with an article a row: CSV, workbooks, JSON Lines. Which column is what is guessed, shown, and correctable."""

from annotate.reading.tables.columns import Columns, guess
from annotate.reading.tables.row import article_of_row
from annotate.reading.tables.table import ENDINGS, Table, open_table

__all__ = ["ENDINGS", "Columns", "Table", "article_of_row", "guess", "open_table"]
