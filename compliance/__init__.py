"""The application: people, records, time and the doors to them. It alone puts the three libraries together."""
