"""One verb a file: the steps of an act and its transaction."""
