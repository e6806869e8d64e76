"""What the keepers of the data run. Nothing here is imported when someone searches."""
