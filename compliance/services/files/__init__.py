"""Files that prove records: what they are, where they lie, who may open them, and when they go."""
