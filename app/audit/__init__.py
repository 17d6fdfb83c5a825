"""What happened: the access record and its log."""
