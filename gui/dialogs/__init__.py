"""What the desk asks and tells in windows of their own."""
