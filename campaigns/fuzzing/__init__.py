"""Fuzzing of every parser: what may come out is what the parser documents, and nothing else."""
