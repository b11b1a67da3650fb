"""Transactions, events, queries and history of an open project."""
