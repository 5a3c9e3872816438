"""Turns of one person that share a transaction."""
