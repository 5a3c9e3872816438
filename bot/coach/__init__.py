"""What a turn, a result, an action or a due nudge means for a person's records."""
