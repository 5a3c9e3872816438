"""Understands what people type: themes, progress, times and places, without asking anyone else."""
