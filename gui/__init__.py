"""The window of Claimdesk, a client of `annotate.project`."""
