"""The commands: parse, call, print, nothing else. A file for each family."""
