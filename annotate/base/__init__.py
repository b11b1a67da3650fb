"""Basics for all other folders: errors, progress, paths, shipped files."""
