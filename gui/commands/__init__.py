"""What the commands of the desk do, and the registry that they stand in."""
