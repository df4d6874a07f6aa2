"""What must hold, whether it does, since and until when, and why. No database, clock, network or template."""
