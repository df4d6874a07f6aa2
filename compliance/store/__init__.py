"""All tables, all queries and the only commit."""
