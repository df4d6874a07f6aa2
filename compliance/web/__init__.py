"""The pages: what the services answer, for people in a browser. One way in for each page, nothing decided here."""
