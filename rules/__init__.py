"""What must hold, whether it holds, since when, until when, and why. Pure: no database, clock, network or template."""
