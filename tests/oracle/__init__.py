"""A second, slow answer to every question that evaluation answers quickly, to hold the quick one to."""
