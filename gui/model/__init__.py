"""Model of the window, without widgets: the open project, jobs, settings, commands."""
