"""The installed version of Claimdesk."""


def version() -> str:
    """Return the version, such as "1.4.0"."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("claimdesk")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0+unknown"
