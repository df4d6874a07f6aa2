"""Data in from files: the seven tables of a folder or a workbook, read, checked, and refused in words."""
