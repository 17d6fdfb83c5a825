"""Pure decisions: may this Actor do this Action."""
