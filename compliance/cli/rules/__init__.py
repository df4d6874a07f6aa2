"""The commands under `compliance rules`, one file for each."""
