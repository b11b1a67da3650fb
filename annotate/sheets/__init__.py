"""Workbooks and CSV, written and read back."""
