"""How people read it: a Report value drawn as a page, a sheet or text."""
