"""Demonstration content: invented agencies and incidents; no value in it belongs to anybody."""
