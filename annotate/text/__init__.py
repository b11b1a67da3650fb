"""The frozen text of an article, spans in it, and UTF-16 positions."""
