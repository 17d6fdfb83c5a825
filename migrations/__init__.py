"""Schema migrations, run by `serumpun hub migrate` as the database's owner."""
