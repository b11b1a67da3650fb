"""Handlers of the commands in the menus and on the keys."""
