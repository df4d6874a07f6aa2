"""The command line; the only place that may import late, for a quick start."""
