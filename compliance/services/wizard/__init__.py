"""Files as people have them, read with their help: columns matched, words and names settled, what changes shown."""
