"""One peer in a process of its own: the reference rules as that engine writes them, timed when asked.

    python peer_worker.py NAME SAMPLE.json

Needs nothing but the peer, so that it runs in an environment without govrules. The first line out says what was
found for each record, or that the peer is not installed; each line in is answered by the processor's seconds for one check of one rule.

Verdicts are numbers: 0 satisfied, 1 violated, 2 excused, 3 pending, 4 not applicable, 5 undetermined. Engines
without dates get epoch seconds and days; none knows the official workdays, so all get the seventh workday.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import version

NUMBERS = (
    "urgency", "kind", "start_s", "end_s", "now_s", "end_d", "due_d", "today_d", "due2_d", "due3_d", "sub_d", "iss_d",
    "extended",
)  # fmt: skip
NOW, TODAY = "2026-06-30 17:00:00", "2026-06-30"


class Datalogic:
    """datalogic-py: JSONLogic compiled in Rust."""

    distribution, note = "datalogic-py", "dates as numbers, due dates of R2 and R3 given"

    def __init__(self):
        from datalogic_py import Engine

        def var(name):
            return {"var": name}

        def unknown(name):
            return {"===": [var(name), None]}

        def outcome(done, due, now):
            happened = {"and": [{"!==": [var(done), None]}, {"<=": [var(done), var(now)]}]}
            return {"if": [happened, {"if": [{"<=": [var(done), due]}, 0, 1]}, {"if": [{">": [var(now), due]}, 1, 3]}]}

        def office(due, done):
            there = {"in": [var("kind"), ["approval", "document"]]}
            found = outcome(done, var(due), "today_d")
            return {"if": [unknown("kind"), 5, {"!": [there]}, 4, unknown(due), 5, found]}

        first = outcome("end_s", {"+": [var("start_s"), 3600]}, "now_s")
        second = outcome("end_d", var("due_d"), "today_d")
        excused = {"and": [{"===": [var("extended"), True]}, {"===": [second, 1]}]}
        rules = [
            {"if": [unknown("urgency"), 5, {"!==": [var("urgency"), "urgent"]}, 4, unknown("start_s"), 5, first]},
            {"if": [unknown("kind"), 5, {"!==": [var("kind"), "task"]}, 4, unknown("start_s"), 5, excused, 2, second]},
            office("due2_d", "sub_d"), office("due3_d", "iss_d"),
        ]  # fmt: skip
        engine = Engine()
        self.rules = [engine.compile(rule) for rule in rules]

    def facts(self, row):
        return {key: row[key] for key in NUMBERS}

    def check(self, facts):
        return [rule.evaluate(facts) for rule in self.rules]


class Zen:
    """zen-engine: one compiled expression for each rule; dates are texts that it reads at each check."""

    distribution, note = "zen-engine", "due date of R2 given"

    def __init__(self):
        import zen

        def outcome(done, due, now):
            return f"({done} != null and d({done}) <= d('{now}') ? (d({done}) <= {due} ? 0 : 1) : (d('{now}') > {due} ? 1 : 3))"

        def office(months, done):
            found = outcome(done, f"d(event_on).add('{months}M')", TODAY)
            return f"kind == null ? 5 : (not (kind in ['approval', 'document']) ? 4 : (event_on == null ? 5 : {found}))"

        first = outcome("delivered_at", "d(received_at).add('1h')", NOW)
        second = outcome("end_day", "d(explicit_due ?? due7)", TODAY)
        self.rules = [zen.compile_expression(text) for text in (
            f"urgency == null ? 5 : (urgency != 'urgent' ? 4 : (received_at == null ? 5 : {first}))",
            f"kind == null ? 5 : (kind != 'task' ? 4 : (received_at == null ? 5 :"
            f" (({second}) == 1 and extended == true ? 2 : {second})))",
            office(2, "submitted_on"), office(3, "issued_on"),
        )]  # fmt: skip

    def facts(self, row):
        names = (
            "urgency", "kind", "received_at", "delivered_at", "explicit_due", "due7", "extended", "event_on",
            "submitted_on", "issued_on",
        )  # fmt: skip
        facts = {key: row[key] for key in names}
        for key in ("received_at", "delivered_at"):
            facts[key] = facts[key] and facts[key].replace("T", " ")[:19]
        return facts | {"end_day": facts["delivered_at"] and facts["delivered_at"][:10]}

    def check(self, facts):
        return [int(rule.evaluate(facts)) for rule in self.rules]


class Cel:
    """common-expression-language: CEL in Rust; instants are its own, days are numbers."""

    distribution, note = "common-expression-language", "days as numbers, due dates of R2 and R3 given"

    def __init__(self):
        import cel

        def outcome(done, due, now):
            return f"({done} != null && {done} <= {now} ? ({done} <= {due} ? 0 : 1) : ({now} > {due} ? 1 : 3))"

        def office(due, done):
            found = outcome(done, due, "today_d")
            return f"kind == null ? 5 : (!(kind in ['approval', 'document']) ? 4 : ({due} == null ? 5 : {found}))"

        first = outcome("end", "start + duration('1h')", f"timestamp('{NOW.replace(' ', 'T')}Z')")
        second = outcome("end_d", "due_d", "today_d")
        self.rules = [cel.compile(text) for text in (
            f"urgency == null ? 5 : (urgency != 'urgent' ? 4 : (start == null ? 5 : {first}))",
            f"kind == null ? 5 : (kind != 'task' ? 4 : (start == null ? 5 : (extended == true && {second} == 1 ? 2 : {second})))",
            office("due2_d", "sub_d"), office("due3_d", "iss_d"),
        )]  # fmt: skip

    def facts(self, row):
        facts = {key: row[key] for key in NUMBERS}
        for name, key in (("start", "received_at"), ("end", "delivered_at")):
            facts[name] = None if row[key] is None else datetime.fromisoformat(row[key]).replace(tzinfo=UTC)
        return facts

    def check(self, facts):
        return [rule.execute(facts) for rule in self.rules]


class BusinessRules:
    """business-rules: conditions on variables; it compares with constants only, so lateness is computed in Python."""

    distribution, note = "business-rules", "yes or no only, lateness computed in Python"
    violations_only = True

    def __init__(self):
        from business_rules import run_all
        from business_rules.actions import BaseActions, rule_action
        from business_rules.variables import (
            BaseVariables,
            boolean_rule_variable,
            numeric_rule_variable,
            string_rule_variable,
        )

        def late_by(facts, due, done, now):
            if facts[due] is None:
                return -(10**12)
            acted = facts[done] is not None and facts[done] <= facts[now]
            return facts[done if acted else now] - facts[due]

        class Variables(BaseVariables):
            def __init__(self, facts):
                self.facts = facts

            @string_rule_variable
            def urgency(self):
                return self.facts["urgency"] or ""

            @string_rule_variable
            def kind(self):
                return self.facts["kind"] or ""

            @boolean_rule_variable
            def extended(self):
                return self.facts["extended"] is True

            @numeric_rule_variable
            def late_a(self):
                return late_by(self.facts, "start_s", "end_s", "now_s")

            @numeric_rule_variable
            def late_b(self):
                return -1 if self.facts["start_s"] is None else late_by(self.facts, "due_d", "end_d", "today_d")

            @numeric_rule_variable
            def late_c(self):
                return late_by(self.facts, "due2_d", "sub_d", "today_d")

            @numeric_rule_variable
            def late_d(self):
                return late_by(self.facts, "due3_d", "iss_d", "today_d")

        class Actions(BaseActions):
            def __init__(self):
                self.found = set()

            @rule_action()
            def a(self):
                self.found.add("a")

            @rule_action()
            def b(self):
                self.found.add("b")

            @rule_action()
            def c(self):
                self.found.add("c")

            @rule_action()
            def d(self):
                self.found.add("d")

        def needs(name, operator, value):
            return {"name": name, "operator": operator, "value": value}

        office = {"any": [needs("kind", "equal_to", "approval"), needs("kind", "equal_to", "document")]}
        conditions = {
            "a": [needs("urgency", "equal_to", "urgent"), needs("late_a", "greater_than", 3600)],
            "b": [needs("kind", "equal_to", "task"), needs("extended", "is_false", True), needs("late_b", "greater_than", 0)],
            "c": [office, needs("late_c", "greater_than", 0)], "d": [office, needs("late_d", "greater_than", 0)],
        }  # fmt: skip
        rules = [
            {"conditions": {"all": listed}, "actions": [{"name": name, "params": {}}]}
            for name, listed in conditions.items()
        ]

        def check(facts):
            actions = Actions()
            run_all(rules, Variables(facts), actions)
            return [name in actions.found for name in "abcd"]

        self.check = check

    def facts(self, row):
        return {key: row[key] for key in NUMBERS}


class Cedar:
    """cedarpy: a policy that forbids for each rule; the reasons say which were met."""

    distribution, note = "cedarpy", "yes or no only, days as numbers, due dates of R2 and R3 given"
    violations_only = True

    def __init__(self):
        import cedarpy

        def late(done, due, now):
            acted = f"context has {done} && context.{done} <= {now}"
            return f"(if {acted} then context.{done} > {due} else {now} > {due})"

        kinds = '(context.kind == "approval" || context.kind == "document")'
        now, today = f'datetime("{NOW.replace(" ", "T")}Z")', "context.today_d"
        bodies = (
            'context.urgency == "urgent" && context has start && '
            + late("end", 'context.start.offset(duration("1h"))', now),
            'context.kind == "task" && context has start && !(context has extended && context.extended) && '
            + late("end_d", "context.due_d", today),
            f"{kinds} && context has due2_d && " + late("sub_d", "context.due2_d", today),
            f"{kinds} && context has due3_d && " + late("iss_d", "context.due3_d", today),
        )
        policies = "".join(f"forbid(principal, action, resource) when {{ {body} }};\n" for body in bodies)
        self.policies = cedarpy.PolicySet.from_str(policies + "permit(principal, action, resource);")
        self.decide = cedarpy.is_authorized

    def facts(self, row):
        context = {key: row[key] for key in NUMBERS if row[key] is not None}
        context.setdefault("urgency", "")
        context.setdefault("kind", "")
        for name, key in (("start", "received_at"), ("end", "delivered_at")):
            if row[key]:
                context[name] = {"__extn": {"fn": "datetime", "arg": row[key][:19] + "Z"}}
        return {"principal": 'User::"u"', "action": 'Action::"check"', "resource": 'Item::"i"', "context": context}

    def check(self, facts):
        answer = self.decide(facts, self.policies, [])
        if answer.diagnostics.errors:
            raise RuntimeError(answer.diagnostics.errors)
        return [f"policy{number}" in answer.diagnostics.reasons for number in range(4)]


class OpenFisca:
    """openfisca-core: vectorised formulas over NumPy; made for many at once, here with one record at a time."""

    distribution, note = "openfisca-core", "numbers for everything, -1 for unknown, due dates given"
    records = 100
    kinds = ("document", "task", "meeting", "approval", "visit")
    period = TODAY

    def __init__(self):
        import numpy as np
        from openfisca_core.entities import build_entity
        from openfisca_core.periods import DateUnit
        from openfisca_core.simulations import SimulationBuilder
        from openfisca_core.taxbenefitsystems import TaxBenefitSystem
        from openfisca_core.variables import Variable

        entity = build_entity(key="item", plural="items", label="item", is_person=True)

        def variable(name, kind=int, formula=None):
            body = {"value_type": kind, "entity": entity, "definition_period": DateUnit.DAY, "label": name}
            return type(name, (Variable,), body | ({"formula": formula} if formula else {}))

        def outcome(done, due, now):
            acted = (done >= 0) & (done <= now)
            return np.where(acted, np.where(done <= due, 0, 1), np.where(now > due, 1, 3))

        def first(item, at):
            urgency, start = item("urgency_code", at), item("start_s", at)
            found = outcome(item("end_s", at), start + 3600, item("now_s", at))
            return np.select([urgency < 0, urgency != 1, start < 0], [5, 4, 5], found)

        def second(item, at):
            kind, due = item("kind_code", at), item("due_d", at)
            found = outcome(item("end_d", at), due, item("today_d", at))
            excused = (found == 1) & item("extended", at)
            return np.select([kind < 0, kind != 1, item("start_s", at) < 0, excused], [5, 4, 5, 2], found)

        def office(due_name, done):
            def formula(item, at):
                kind, due = item("kind_code", at), item(due_name, at)
                found = outcome(item(done, at), due, item("today_d", at))
                return np.select([kind < 0, (kind != 0) & (kind != 3), due < 0], [5, 4, 5], found)

            return formula

        self.system = TaxBenefitSystem([entity])
        for name in (*NUMBERS[2:-1], "urgency_code", "kind_code"):
            self.system.add_variable(variable(name))
        self.system.add_variable(variable("extended", bool))
        rules = {"a": first, "b": second, "c": office("due2_d", "sub_d"), "d": office("due3_d", "iss_d")}
        for name, formula in rules.items():
            self.system.add_variable(variable(f"rule_{name}", int, formula))
        self.builder = SimulationBuilder

    def facts(self, row):
        facts = {key: -1 if row[key] is None else row[key] for key in NUMBERS[2:-1]}
        facts["urgency_code"] = -1 if row["urgency"] is None else int(row["urgency"] == "urgent")
        facts["kind_code"] = -1 if row["kind"] is None else self.kinds.index(row["kind"])
        facts["extended"] = bool(row["extended"])
        return {key: {self.period: value} for key, value in facts.items()}

    def check(self, facts):
        simulation = self.builder().build_from_entities(self.system, {"items": {"x": facts}})
        return [int(simulation.calculate(f"rule_{name}", self.period)[0]) for name in "abcd"]


PEERS = {
    "datalogic-py": Datalogic, "zen-engine": Zen, "Rust CEL": Cel, "business-rules": BusinessRules, "cedarpy": Cedar,
    "openfisca-core": OpenFisca,
}  # fmt: skip


def main() -> int:
    """Answer until the input ends."""
    name, path = sys.argv[1:]
    kind = PEERS[name]
    try:
        peer = kind()
    except ImportError as error:
        say({"missing": f"{error}"})
        return 0
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)[: getattr(kind, "records", None)]
    listed = [peer.facts(row) for row in rows]
    say({
        "found": [peer.check(facts) for facts in listed], "version": version(kind.distribution), "note": kind.note,
        "violations_only": getattr(kind, "violations_only", False),
    })  # fmt: skip
    for _ in sys.stdin:
        gc.collect()
        begun = time.process_time()
        for facts in listed:
            peer.check(facts)
        say((time.process_time() - begun) / len(listed) / 4)
    return 0


def say(answer: object) -> None:
    """One line of JSON."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
