"""Set-up of a checkout: system libraries, a virtual environment, pinned packages."""
