"""What the window shows, without widgets: the open project, jobs, settings, commands."""
