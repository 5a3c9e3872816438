"""What the coach asks, one file for each dialog."""
