"""Claim matching: earlier reviewed claims that resemble a claim."""
