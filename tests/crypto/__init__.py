"""Attacks on, vectors for and properties of the formats (docs/spec)."""
