"""Tables and their SQL; the only room that speaks SQL."""
