"""Millions of records: the same rules as columns of an engine (Polars, DuckDB), by one compiler.

Nothing here is imported before a table is checked; the engines are optional.
"""
