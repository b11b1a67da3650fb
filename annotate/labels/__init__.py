"""Decisions as labels for training, and the split into train, dev and test."""
