"""Chinese wording, written the way an official document would put it."""

from govrules.wording.zh.finding import advice, message, schedule
from govrules.wording.zh.nodes import condition, value
from govrules.wording.zh.rule import sentence, slots

__all__ = ["advice", "condition", "message", "schedule", "sentence", "slots", "value"]
