"""Sources into a project, and findings into its articles."""
