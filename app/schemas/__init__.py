"""Wire shapes: what is received and what is said."""
