"""Programs for developers, run through make."""
