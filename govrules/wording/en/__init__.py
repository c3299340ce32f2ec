"""English wording; the notice's own words and the bearers stay Chinese, as they are names."""

from govrules.wording.en.finding import advice, message
from govrules.wording.en.nodes import condition, value
from govrules.wording.en.rule import sentence, slots

__all__ = ["advice", "condition", "message", "sentence", "slots", "value"]
