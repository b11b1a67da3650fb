"""What every export shares: the material, the answers, the report."""
