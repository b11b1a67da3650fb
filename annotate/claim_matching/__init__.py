"""Claim matching: earlier settled claims that resemble a claim."""
