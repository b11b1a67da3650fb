"""New versions of an article, and its claims carried over."""
