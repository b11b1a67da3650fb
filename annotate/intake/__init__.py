"""Intake: sources into a project, and findings into its articles."""
