"""One scenario a file: what is measured, beside which limit."""
