"""Claimdesk's library: reads articles, finds claims and numbers, keeps the record, exports it.

Nothing here knows the window. Start with `annotate.project.Project` for a record on disk, or with
`annotate.reading.read` and `annotate.detection.detect` for findings without one.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("claimdesk")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0+unknown"
