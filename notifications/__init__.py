"""What is said to whom, and how it is brought there."""
