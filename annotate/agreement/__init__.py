"""Agreement between reviewers, and their disagreements."""
