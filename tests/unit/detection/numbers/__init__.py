"""Tests of detection.numbers."""
