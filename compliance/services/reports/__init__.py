"""Report values, built from findings: one file for each report and what it reckons with."""
