"""Who asks: a proof becomes an Actor."""
