"""Tests: who tries what, and what must hold."""
