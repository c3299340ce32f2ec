"""Judging facts: rules compiled to closures, verdicts, findings, recurring duties, waivers, and the checker."""
