"""What the operator asks for on the command line."""
