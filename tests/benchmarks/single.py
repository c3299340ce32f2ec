"""Single checks against the same rules written by hand in Python: verdicts, findings with traces, fifty rules at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from govrules.evaluate.compiled import CompiledRule
from govrules.evaluate.verdict import Verdict
from tests.benchmarks import by_hand, fifty
from tests.benchmarks import reference as ref
from tests.benchmarks.harness import Options, Outcome, compared, cpu, each, rounds
from tests.benchmarks.sample import items, plain, rows

RECORDS = 2_000


def run(options: Options) -> Iterator[Outcome]:
    """R1 alone, all four, and fifty rules that all apply to each record."""
    listed = rows(RECORDS)
    yield from _one_rule(listed, options.count(15, 41))
    yield from _fifty(rows(RECORDS, seed=11), options.count(7, 21))


def _one_rule(listed: list[dict[str, Any]], count: int) -> Iterator[Outcome]:
    checker, records, objects = ref.checker(), items(listed), plain(listed)
    compiled = [checker.compiled(checker.rules.rule(f"bench-2024.1.{name}")) for name in "abcd"]
    agree(compiled, by_hand.RULES, records, objects)
    first, hand = compiled[0], by_hand.rule_a
    assert [by_hand.rule_a_of_record(record) for record in records] == [hand(item) for item in objects]
    as_of, seen = ref.AS_OF, list[Any]()

    def explained(rules: list[CompiledRule]) -> Callable[[], None]:
        def every() -> None:
            for rule in rules:
                for record in records:
                    finding = rule.finding(record, as_of)
                    if finding.verdict is Verdict.VIOLATED:
                        seen.append(finding.trace)
                seen.clear()

        return every

    def when_violated(rules: list[CompiledRule]) -> Callable[[], None]:
        def violated() -> None:
            for rule in rules:
                for record in records:
                    if rule.verdict(record, as_of) is Verdict.VIOLATED:
                        rule.finding(record, as_of)

        return violated

    samples = rounds(
        {
            "R1 by hand": cpu(each([hand], objects), RECORDS),
            "R1 by hand, same records": cpu(each([by_hand.rule_a_of_record], records), RECORDS),
            "R1 verdict": cpu(each([first.verdict], records, as_of), RECORDS),
            "R1 finding of the violated": cpu(when_violated(compiled[:1]), RECORDS),
            "R1 finding of every record": cpu(each([first.finding], records, as_of), RECORDS),
            "R1 findings, violated traced": cpu(explained(compiled[:1]), RECORDS),
            "R1-R3 by hand": cpu(each(by_hand.RULES, objects), RECORDS * 4),
            "R1-R3 verdict": cpu(each([rule.verdict for rule in compiled], records, as_of), RECORDS * 4),
            "R1-R3 finding of the violated": cpu(when_violated(compiled), RECORDS * 4),
            "R1-R3 finding of every record": cpu(each([rule.finding for rule in compiled], records, as_of), RECORDS * 4),
            "R1-R3 findings, violated traced": cpu(explained(compiled), RECORDS * 4),
        },
        count,
    )
    yield compared("single check, verdict only, R1", samples, "R1 verdict", "R1 by hand", 1.5)
    yield compared("single check, verdict only, R1, same records", samples, "R1 verdict", "R1 by hand, same records", 1.5)
    yield compared("single check, verdict only, R1-R3", samples, "R1-R3 verdict", "R1-R3 by hand", 1.5)
    for rules in ("R1", "R1-R3"):
        for what in ("finding of the violated", "finding of every record", "findings, violated traced"):
            yield compared(f"single check, {what}, {rules}", samples, f"{rules} {what}", f"{rules} by hand", 4.0)


def _fifty(listed: list[dict[str, Any]], count: int) -> Iterator[Outcome]:
    for row in listed:  # so that all fifty apply, and are decided
        row.update(kind="task", urgency="urgent")
    listed = [row for row in listed if row["event_on"] and row["received_at"]]
    listed = listed[:200]
    checker, records, objects = fifty.checker(), items(listed), plain(listed)
    compiled = [checker.compiled(rule) for rule in checker.rules.rules]
    hand, as_of = by_hand.fifty(), ref.AS_OF
    agree(compiled, hand, records, objects)
    found = [[finding.verdict for finding in checker.check_record(record, as_of)] for record in records]
    assert found == [[rule.verdict(record, as_of) for rule in compiled] for record in records]
    samples = rounds(
        {
            "by hand": cpu(each(hand, objects), len(listed)),
            "verdicts": cpu(each([rule.verdict for rule in compiled], records, as_of), len(listed)),
            "findings": cpu(each([checker.check_record], records, as_of), len(listed)),
        },
        count,
    )
    # 20 µs where the rules written by hand take 12.
    yield compared("one record, 50 applicable rules, verdicts", samples, "verdicts", "by hand", 1.667)
    yield compared("one record, 50 applicable rules, findings", samples, "findings", "by hand", None)


def agree(compiled: list[CompiledRule], hand: Any, records: list[ref.Item], objects: list[Any]) -> None:
    """Refuse to time what does not agree; so does a sample that leaves out a verdict."""
    seen = set()
    for rule, written in zip(compiled, hand, strict=True):
        for record, item in zip(records, objects, strict=True):
            ours, theirs = rule.verdict(record, ref.AS_OF).value, written(item)
            assert ours == theirs == rule.finding(record, ref.AS_OF).verdict.value, (rule.rule.id, item, ours, theirs)
            seen.add(ours)
    assert {"satisfied", "violated", "pending"} <= seen, seen
