"""Tests of claim matching."""
