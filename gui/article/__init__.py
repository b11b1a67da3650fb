"""The reading view of an article."""
