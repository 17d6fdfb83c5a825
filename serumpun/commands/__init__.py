"""The `serumpun` command line."""
