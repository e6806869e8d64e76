"""Records and vocabulary to compiled files: run when the wheel is built, and in a checkout whose YAML is newer."""
