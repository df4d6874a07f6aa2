"""The rules as people read them: one requirement, competence or role in one language, and the whole library."""
