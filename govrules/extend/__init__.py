"""Plugins: what they may register and how they become one rule set."""

from govrules.extend.hookspecs import hookimpl
from govrules.extend.registry import combine, contribution, installed, load_rules

__all__ = ["combine", "contribution", "hookimpl", "installed", "load_rules"]
