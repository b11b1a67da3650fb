"""Tests of claim model."""
