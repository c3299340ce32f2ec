"""Reports: one file per format, each a function from a finished check (or rule set) to text."""

from govrules.report.json import check_json, rules_json
from govrules.report.rule_page import rule_page
from govrules.report.text import text_report

__all__ = ["check_json", "rule_page", "rules_json", "text_report"]
