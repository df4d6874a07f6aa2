"""Calendars that people subscribe to: one's own, and those of units with counts alone."""
