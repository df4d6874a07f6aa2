"""The HTTP interface for programs: the same services and rights as the pages, below /api."""
