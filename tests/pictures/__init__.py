"""The pictures of the guide and of the README, taken anew by `make pictures`."""
