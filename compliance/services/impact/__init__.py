"""What a change of rules would do, before it is made: the same people under the old rules and under the new."""
