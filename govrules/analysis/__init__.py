"""What can be said about rules without any facts: which is stricter, and whether the ledger holds the whole text."""
