"""Measures what things cost; run by hand, never a part of the tests."""
