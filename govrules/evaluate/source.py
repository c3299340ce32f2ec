"""Python source for the verdicts of one rule, for a rule that is judged often.

It decides records whose facts are plain: recorded, of one exact type, in a place and on a day where the rule firmly
holds. For everything else, and for every test but the plain ``Timely``, it asks the closures of ``CompiledRule``, which
alone say what a rule means; a test compares the two on every installed rule.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from types import FunctionType
from typing import Any

from govrules.errors import CalendarNotPublished
from govrules.evaluate.judge import compile_logic, compile_odds
from govrules.evaluate.scalar import compile_node
from govrules.evaluate.verdict import Outcome, Verdict
from govrules.expr import NONE_STATED, TRUE, UNKNOWN, Kind, Node, kind_of, nodes
from govrules.rules.logic import Timely
from govrules.rules.rule import Rule
from govrules.timing import Unit, WorkdayCalendar, add_months
from govrules.timing.span import DAYS_IN, MINUTES_IN, MONTHS_IN

Decide = Callable[[Any, datetime], tuple[Verdict, str]]
Judged = Callable[[Any, datetime], Verdict]

_SLOW = "return slow(record, as_of)"
_TOP = 2
_INSTANT, _DAY, _EITHER, _MAYBE_DAY = "datetime", "date", "datetime or date", "date or None"


def write_decide(
    rule: Rule, calendar: WorkdayCalendar, slow: Decide, covers: dict[str, bool], bound: Callable[[str], bool]
) -> Decide | None:
    """Return a function that decides like ``slow``, or None for a rule that it cannot help.

    ``covers`` says of places met before whether the rule is of them, ``bound`` of a kind of bearer whether the rule
    addresses it.
    """
    if isinstance(rule.logic.test, Timely) and rule.logic.test.is_ahead:
        return None
    return _Writer(rule, calendar, slow, covers, bound).function()


def alone(decide: Decide, slow: Judged) -> Judged:
    """The written function ``decide`` once more, returning verdicts alone; it asks ``slow`` where that asks its own."""
    known = {name: _first(value) for name, value in decide.__globals__.items()}
    return FunctionType(decide.__code__, {**known, "slow": slow}, "verdict")


def _first(value: Any) -> Any:
    match value:
        case (Verdict() as verdict, str()):
            return verdict
        case _:
            return value


class _Writer:
    """The lines of one function, and the values that they name."""

    def __init__(
        self, rule: Rule, calendar: WorkdayCalendar, slow: Decide, covers: dict[str, bool], bound: Callable[[str], bool]
    ) -> None:
        self.rule, self.calendar = rule, calendar
        self.lines: list[str] = []
        self.depth, self.count = _TOP, 0
        self.facts: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self.known: dict[str, Any] = {
            "slow": slow, "covers": covers, "bound": bound, "UNKNOWN": UNKNOWN, "NONE_STATED": NONE_STATED,
            "date": date, "datetime": datetime, "upto": calendar._upto, "workdays": calendar._workdays,
            "SATISFIED": (Verdict.SATISFIED, ""), "VIOLATED": (Verdict.VIOLATED, ""), "PENDING": (Verdict.PENDING, ""),
            "EXCUSED": (Verdict.EXCUSED, ""), "judge": compile_logic(rule.logic, calendar).judge,
            "KEPT": Outcome.KEPT, "MISSED": Outcome.MISSED, "OPEN": Outcome.OPEN, "Unpublished": CalendarNotPublished,
        }  # fmt: skip

    def function(self) -> Decide:
        self.put("recorded = record.__dict__")
        self.unless("covers.get(recorded['jurisdiction'])")
        self.put("kind = recorded['bearer_kind']")
        self.unless("kind is None or (type(kind) is str and bound(kind))")
        logic = self.rule.logic
        if logic.applies != TRUE:
            self.stop(f"not {self.flag(logic.applies)}", "condition")
        self.in_force()
        for exemption in logic.exemptions:
            self.stop(self.flag(exemption.when), f"exception: {exemption.label.zh}")
        self.test()
        # Past the calendar or the year 9999 the closures say what is missing.
        self.lines += [" except (IndexError, OverflowError, ValueError, Unpublished):", f"  {_SLOW}"]
        exec("\n".join(["def decide(record, as_of):", " try:", *self.lines]), self.known)
        return self.known["decide"]  # type: ignore[no-any-return]

    def put(self, line: str) -> None:
        self.lines.append(" " * self.depth + line)

    def new(self, value: str, known: str = "") -> str:
        self.count += 1
        name = f"v{self.count}"
        self.put(f"{name} = {value}")
        self.types[name] = known
        return name

    def keep(self, value: Any) -> str:
        name = f"k{len(self.known)}"
        self.known[name] = value
        return name

    def unless(self, condition: str) -> None:
        self.put(f"if not ({condition}): {_SLOW}")

    def stop(self, condition: str, note: str) -> None:
        self.put(f"if {condition}: return {self.keep((Verdict.NOT_APPLICABLE, note))}")

    def fact(self, name: str) -> str:
        """A recorded value, read once where every later line can see it."""
        if name in self.facts:
            return self.facts[name]
        found = self.new(f"recorded[{name!r}]")
        if self.depth == _TOP:
            self.facts[name] = found
        return found

    def asked(self, node: Node) -> str:
        """The value that the closure of a node gives."""
        return self.new(f"{self.keep(compile_node(node, self.calendar))}(record, as_of)")

    def in_force(self) -> None:
        logic, span = self.rule.logic, self.rule.in_force
        first, last = span.firm_start or date.min, span.firm_end or date.max
        opens, closes = datetime.combine(first, time.min), datetime.combine(last, time.max)
        day_from, day_to, from_, to = (self.keep(value) for value in (first, last, opens, closes))
        decided = self.moment(logic.decided_on)
        to_come = not isinstance(logic.test, Timely) and logic.test.open_until is None
        future = self.keep((Verdict.NOT_APPLICABLE, "future"))
        by_clock = self.counts_minutes_from(logic.decided_on)
        closed = logic.decided_to is None and last != date.max
        for of, low, high, now in ((_INSTANT, from_, to, "as_of"), (_DAY, day_from, day_to, "as_of.date()")):
            self.put(f"{'if' if of == _INSTANT else 'elif'} type({decided}) is {of}:")
            self.depth += 1
            self.unless(f"{low} <= {decided} <= {high}" if closed else f"{low} <= {decided}")
            if to_come and logic.decided_to is None:
                self.put(f"if {decided} > {now}: return {future}")
            self.depth -= 1
            if by_clock:
                break
        self.put(f"else: {_SLOW}")
        self.types[decided] = _INSTANT if by_clock else _EITHER
        if logic.decided_to is not None:
            until = self.moment(logic.decided_to)
            self.unless(f"type({until}) is type({decided}) and {decided} <= {until}")
            self.unless(f"{until} <= ({to} if type({until}) is datetime else {day_to})")
            if to_come:
                self.put(f"if {decided} > (as_of if type({decided}) is datetime else as_of.date()): return {future}")

    def counts_minutes_from(self, start: Node) -> bool:
        """Whether the act is due so many minutes or hours after ``start``, which a mere day does not tell."""
        match self.rule.logic.test:
            case Timely(_, nodes.Due(nodes.Fact() as fact, _, unit, _, None)) if unit in MINUTES_IN:
                return fact == start
            case _:
                return False

    def test(self) -> None:
        test = self.rule.logic.test
        missed = "VIOLATED"
        if self.rule.excusable and self.rule.logic.excuse is not None:
            reason = self.keep(compile_node(self.rule.logic.excuse, self.calendar))
            missed = f"(EXCUSED if isinstance(r := {reason}(record, as_of), str) and r else VIOLATED)"
        match test:
            case Timely(done, due, _, since):
                at_odds = compile_odds(self.rule.logic, self.calendar)
                if at_odds is not None:
                    self.put(f"if {self.keep(at_odds)}(record, as_of): {_SLOW}")
                last, act = self.moment(due), self.moment(done)
                start = None if since is None else self.moment(since)
                known = self.types.get(last)
                if not known or known == _EITHER:
                    self.put(f"if type({last}) is datetime:")
                    self.indented(lambda: self.by_instant(act, last, start, missed))
                    self.unless(f"type({last}) is date")
                if known == _INSTANT:
                    self.by_instant(act, last, start, missed)
                else:
                    self.by_day(act, last, start, missed)
            case _:
                self.put("outcome = judge(record, as_of)")
                for outcome, verdict in (("KEPT", "SATISFIED"), ("MISSED", missed), ("OPEN", "PENDING")):
                    self.put(f"if outcome is {outcome}: return {verdict}")
                self.put(_SLOW)

    def by_instant(self, act: str, last: str, start: str | None, missed: str) -> None:
        self.put(f"if type({act}) is datetime and {act} <= as_of:")
        self.indented(lambda: self.judged(act, start, _INSTANT, f"{act} <= {last}", missed))
        self.unless(f"{act} is None or type({act}) is datetime")
        self.put(f"return PENDING if as_of <= {last} else {missed}")

    def by_day(self, act: str, last: str, start: str | None, missed: str) -> None:
        if self.types.get(act) != _MAYBE_DAY:
            self.put(f"if type({act}) is datetime and {act} <= as_of:")
            self.indented(lambda: self.judged(act, start, _INSTANT, f"{act}.date() <= {last}", missed))
        self.put("today = as_of.date()")
        self.put(f"if type({act}) is date and {act} <= today:")
        self.indented(lambda: self.judged(act, start, _DAY, f"{act} <= {last}", missed))
        self.unless(f"{act} is None or type({act}) is date or type({act}) is datetime")
        self.put(f"return PENDING if today <= {last} else {missed}")

    def judged(self, act: str, start: str | None, of: str, kept: str, missed: str) -> None:
        if start is not None and self.types.get(start) == of:
            self.unless(f"{start} <= {act}")
        elif start is not None and of == _INSTANT:
            day = f"type({start}) is date and {start} <= {act}.date()"
            self.unless(f"{start} <= {act} if type({start}) is datetime else {day}")
        elif start is not None:
            instant = f"type({start}) is datetime and {start}.date() <= {act}"
            self.unless(f"{start} <= {act} if type({start}) is date else {instant}")
        self.put(f"return SATISFIED if {kept} else {missed}")

    def indented(self, write: Callable[[], Any]) -> None:
        self.depth += 1
        write()
        self.depth -= 1

    def flag(self, node: Node) -> str:
        """An expression for a truth that is known."""
        match node:
            case nodes.Const(value):
                return str(value)
            case nodes.Known(fact):
                return f"({self.fact(fact.name)} is not UNKNOWN)"
            case nodes.Recorded(fact):
                return f"({self.recorded(fact.name)} is not None)"
            case nodes.NoneStatedFor(fact):
                return f"({self.recorded(fact.name)} is NONE_STATED)"
            case nodes.Fact(_, name):
                return self.recorded(name)
            case nodes.Compare(operator, left, right) if kind_of(left) is Kind.TEXT:
                return f"({self.text(left)} {operator} {self.text(right)})"
            case nodes.Compare(operator, left, right) if kind_of(left) is Kind.NUMBER:
                return f"({self.number(left)} {operator} {self.number(right)})"
            case nodes.OneOf(of, values):
                return f"({self.text(of)} in {self.keep(frozenset(values))})"
            case nodes.Not(of):
                return f"(not {self.flag(of)})"
            case nodes.All(parts) if parts:
                return self.in_turn(parts, "if {}:")
            case nodes.AnyOf(parts) if parts:
                return self.in_turn(parts, "if not {}:")
            case nodes.Choose(when, then, otherwise):
                return self.chosen(when, then, otherwise, self.flag)
            case _:
                value = self.asked(node)
                self.unless(f"{value} is not None")
                return value

    def recorded(self, name: str) -> str:
        value = self.fact(name)
        self.unless(f"{value} is not UNKNOWN")
        return value

    def in_turn(self, parts: tuple[Node, ...], going_on: str) -> str:
        """Look at each part only as long as those before it leave the matter open."""
        found, depth = self.new(self.flag(parts[0])), self.depth
        for part in parts[1:]:
            self.put(going_on.format(found))
            self.depth += 1
            self.put(f"{found} = {self.flag(part)}")
        self.depth = depth
        return found

    def chosen(self, when: Node, then: Node, otherwise: Node, value: Callable[[Node], str]) -> str:
        found = self.new("None")
        self.put(f"if {self.flag(when)}:")
        self.indented(lambda: self.put(f"{found} = {value(then)}"))
        self.put("else:")
        self.indented(lambda: self.put(f"{found} = {value(otherwise)}"))
        return found

    def text(self, node: Node) -> str:
        """A text or None, which is recorded."""
        match node:
            case nodes.Const(value):
                return self.keep(value)
            case nodes.Fact(_, name):
                return self.recorded(name)
            case _:
                value = self.asked(node)
                self.unless(f"{value} is not UNKNOWN")
                return value

    def number(self, node: Node) -> str:
        """A number that is known."""
        match node:
            case nodes.Const(value):
                return self.keep(value)
            case nodes.Arithmetic(operator, left, right):
                return f"({self.number(left)} {operator} {self.number(right)})"
            case nodes.Fact(_, name):
                value = self.fact(name)
                self.unless(f"{value} is not UNKNOWN and {value} is not None")
                return value
            case _:
                value = self.asked(node)
                self.unless(f"{value} is not None")
                return value

    def moment(self, node: Node) -> str:
        """The name of a moment of any form; whoever uses it asks for the type."""
        match node:
            case nodes.Const(value):
                return self.keep(value)
            case nodes.AsOf():
                return "as_of"
            case nodes.Fact(_, name):
                return self.fact(name)
            case nodes.Choose(when, then, otherwise):
                return self.chosen(when, then, otherwise, self.moment)
            case nodes.DayOf(of):
                value = self.moment(of)
                self.unless(f"{value} is None or type({value}) is datetime or type({value}) is date")
                return self.new(f"{value}.date() if type({value}) is datetime else {value}", _MAYBE_DAY)
            case nodes.Due(start, amount, unit, _, None) if unit in MINUTES_IN:
                value = self.moment(start)
                if self.types.get(value) != _INSTANT:
                    self.unless(f"type({value}) is datetime")
                return self.new(f"{value} + {self.keep(timedelta(minutes=amount * MINUTES_IN[unit]))}", _INSTANT)
            case nodes.Due(start, amount, unit, moves, None) if amount or unit is not Unit.WORKDAY:
                return self.due_day(self.moment(start), amount, unit, moves=moves)
            case _:
                return self.asked(node)

    def due_day(self, start: str, amount: int, unit: Unit, *, moves: bool) -> str:
        """The last day of a period counted from the next day; past the calendar ``IndexError`` ends the function."""
        if self.types.get(start) != _EITHER:
            self.unless(f"type({start}) is datetime or type({start}) is date")
        if unit is Unit.WORKDAY:
            at = self.place(start)
            return self.new(f"workdays[upto[{at}] + {amount - 1}]", _DAY)
        day = self.new(f"{start}.date() if type({start}) is datetime else {start}", _DAY)
        if unit in MONTHS_IN:
            last = self.new(f"{self.keep(add_months)}({day}, {amount * MONTHS_IN[unit]})", _DAY)
        else:
            last = self.new(f"{day} + {self.keep(timedelta(days=amount * DAYS_IN[unit]))}", _DAY)
        if not moves:
            return last
        return self.new(f"workdays[upto[{self.place(last)} - 1]]", _DAY)

    def place(self, day: str) -> str:
        """The number of a day in the calendar, of which the first day has none before it to look at."""
        at = self.new(f"{day}.toordinal() - {self.calendar._base}")
        self.unless(f"{at} > 0")
        return at
