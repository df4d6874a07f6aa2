"""Benchmarks that anybody can run: `make bench`. Never part of the tests: machines vary, ratios in one run do not."""
