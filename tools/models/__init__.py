"""Models trained from records and public data sets."""
