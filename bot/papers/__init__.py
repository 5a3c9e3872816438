"""Papers and pictures that a person can take along."""
