"""Registering records on pages: what was typed is checked, written at once or not at all, and told of."""
