"""Generated pages of the documentation: shortcuts, command line, licences."""
