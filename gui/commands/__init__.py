"""The handlers of commands."""
