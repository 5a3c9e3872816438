"""Reads and checks content: the packs of questions, goals and steps, and the coach's own words."""
