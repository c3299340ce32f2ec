"""Facts: typed records and rosters, their fields, and the data sets that hold them with their places."""
