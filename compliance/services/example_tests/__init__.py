"""The examples of a rule book in words: why one fails, and which is still to be written."""
