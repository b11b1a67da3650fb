"""Tests of what all exports share."""
