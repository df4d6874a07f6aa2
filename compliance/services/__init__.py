"""One module for each thing people do."""
