"""Claims that were reviewed before, found for a new claim."""
