"""The embedded database: PostgreSQL 18 from a wheel, run by a launcher of our own."""
