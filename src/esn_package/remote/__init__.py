"""Sources and packages in a store (`s3://…`), and builds on a cluster that is there.

Both are extras: nothing here is imported before an address is given.
"""
