"""The application: people, records, time, and the doors to them; it alone puts the three libraries together."""
