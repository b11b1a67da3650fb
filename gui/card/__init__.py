"""The card of the current claim."""
