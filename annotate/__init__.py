"""Claimdesk's library: reads articles, finds claims and numbers, keeps the record, exports it.

Nothing here imports the window. Start with `annotate.project.Project` for a record on disk, or with
`annotate.reading.read` and `annotate.detection.detector.Detector` for findings without one.
"""


def version() -> str:
    """Return the installed version of Claimdesk, such as "1.4.0"."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("claimdesk")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0+unknown"
