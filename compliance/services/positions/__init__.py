"""Positions of an HR export → assignments, by position codes where these are enough, and questions where not."""
