"""Every other format: written, and read back where it holds labels."""
