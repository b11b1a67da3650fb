"""Claimdesk: review the claims in news articles."""
