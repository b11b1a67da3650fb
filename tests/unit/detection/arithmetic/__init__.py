"""Tests of detection.arithmetic."""
