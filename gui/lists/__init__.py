"""The lists of articles and claims."""
