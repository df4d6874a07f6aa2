"""What people ask for: exemptions, stand-downs that are confirmed, and tasks about what is wrong."""
