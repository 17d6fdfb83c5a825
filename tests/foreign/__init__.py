"""Verifiers of transparency logs that others wrote, each in a process of its own."""
