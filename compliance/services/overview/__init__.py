"""What the pages show at a glance, from one day's answers: plain values, nothing of a page in them."""
