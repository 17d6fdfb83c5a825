"""Benchmarks: what the hub does, beside the limits that nobody can beat, in the same run."""
