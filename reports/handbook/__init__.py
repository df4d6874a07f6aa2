"""A handbook as a value, drawn as a folder of pages that need neither server nor network."""
