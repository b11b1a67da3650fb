"""Captured copies of evidence."""
