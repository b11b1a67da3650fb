"""A read-only record -> files. One module per format."""
