"""What happened, as a tree that only grows: how entries come into it, how they are proven."""
