"""Who may see and do what: accounts, log-in, grants, and the one place that answers."""
