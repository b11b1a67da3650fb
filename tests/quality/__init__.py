"""Figures on the public test sets."""
