"""A project read-only: its articles with what is said of them, the labels in it, and its split for training."""
