"""Decisions of reviewers, as values and rules without storage."""
