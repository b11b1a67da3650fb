"""Claimdesk's window: a client of `annotate.project`, and of nothing below it."""
