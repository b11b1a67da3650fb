"""Tests of detection.attribution."""
