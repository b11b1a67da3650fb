"""Packets, merging, members and adjudication."""
