"""Long tests: kills, loads, broken files, a whole afternoon."""
