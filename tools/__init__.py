"""What keepers of the repository run by hand or at a build; no part of the package."""
