"""Backups: the whole hub in one folder, checked before anything of it is used."""
