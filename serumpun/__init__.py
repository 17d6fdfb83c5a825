"""SDK and command line for agencies."""
