"""Why one employee has the status they have: asked by id and code, told in words or as JSON."""
