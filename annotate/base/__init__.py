"""What everything stands on: errors, progress, paths, shipped files."""
