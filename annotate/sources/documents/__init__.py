"""Documents of word processors and print: Word, OpenDocument, PDF.

Their parsers meet files from anywhere, so they run in a separate process with bounded memory, which
is ended when it falls silent. It gives plain values.
"""

from claimdesk.annotate.sources.documents.kinds import DocumentKind, kind_of
from claimdesk.annotate.sources.documents.reader import DocumentReader

__all__ = ["DocumentKind", "DocumentReader", "kind_of"]
