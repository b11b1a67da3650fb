"""Detection: claims, numbers, attributions, named entities and sums of an article."""
