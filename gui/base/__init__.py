"""Languages of the window, and sentences for faults."""
