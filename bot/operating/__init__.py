"""What whoever runs it asks for on the command line; each command gives its exit code."""
