"""What Trellis promises, in sentences that can be run."""
