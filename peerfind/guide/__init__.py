"""The guided conversation: questions as a table, steps as pure functions, pages as text. Nothing here reads or prints."""
