"""Pictures of the documentation: `make pictures` draws them from the program as it is."""
