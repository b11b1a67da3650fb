"""File formats, one a file; a released one never changes."""
