"""What people decide, as values and rules without storage."""
