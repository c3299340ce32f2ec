"""The command line. ``main`` is the console script; each command loads what it needs when it runs."""

from __future__ import annotations


def main() -> None:
    """Run the command line and exit with its code (0, 1, 2, 3 or 5)."""
    from govrules.cli.app import govrules

    govrules.main()


__all__ = ["main"]
