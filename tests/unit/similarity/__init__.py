"""Tests of similarity."""
