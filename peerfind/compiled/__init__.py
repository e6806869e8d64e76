"""Constants made from `data/` by `make compiled`. Not written by hand; a test compares them with the data."""
