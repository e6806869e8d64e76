"""Whether the pages we name still stand. The only room that opens a connection; only `peerfind data links` enters it."""
