"""What goes into each file of tests/vectors; `tools.make_vectors` writes them."""
