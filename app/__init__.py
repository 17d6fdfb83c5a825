"""The hub: receives, stores and hands on sealed reports that it cannot read."""
