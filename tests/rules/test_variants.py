"""Local variants: what applies where and when, and what is refused or remarked."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from govrules.errors import PluginError
from govrules.evaluate.verdict import Verdict
from govrules.facts.records import Activity, Instruction
from govrules.facts.records.roster import Roster
from govrules.rules import suspension
from govrules.timing import InForce, Unit

DISTRICT, OTHER = "370613", "370602"
AS_OF = datetime(2024, 1, 31, 18)


def _district(local, end=None, doubt=None):
    return local.notice("district", DISTRICT, local.LOCAL_START, end=end, doubt=doubt)


def _reply(day: date, where: str = DISTRICT, late: date = date(2023, 9, 30)) -> Instruction:
    return Instruction(id="P-1", bearer="区局", received_at=day, replied_at=late, jurisdiction=where)


def _verdicts(checker, *records, as_of=AS_OF):
    return {f.rule.id: (f.verdict, f.note) for f in checker.check(list(records), as_of=as_of).findings}


def test_a_stricter_variant_stands_in_for_its_base_in_its_place_and_time(local) -> None:
    district = _district(local)
    checker = local.checker(local.Plugin(
        district, local.feedback(district, 5).varies("city.1.a", "stricter", authorised_by="district.1.e")
    ))  # fmt: skip
    inside = _verdicts(checker, _reply(date(2023, 9, 1)))
    assert inside["city.1.a"] == (Verdict.NOT_APPLICABLE, "replaced by district.1.a (stricter)")
    assert inside["district.1.a"][0] is Verdict.VIOLATED
    before = _verdicts(checker, _reply(date(2023, 6, 1)))
    assert before["city.1.a"][0] is Verdict.VIOLATED
    assert before["district.1.a"] == (Verdict.NOT_APPLICABLE, "time")
    elsewhere = _verdicts(checker, _reply(date(2023, 9, 1), OTHER))
    assert elsewhere["city.1.a"][0] is Verdict.VIOLATED
    assert "district.1.a" not in elsewhere


def test_an_addition_leaves_its_base_in_place(local) -> None:
    district = _district(local)
    checker = local.checker(local.Plugin(
        district, local.feedback(district, 5).varies("city.1.a", "adds", authorised_by="district.1.e")
    ))  # fmt: skip
    found = _verdicts(checker, _reply(date(2023, 9, 1)))
    assert found["city.1.a"][0] is found["district.1.a"][0] is Verdict.VIOLATED


def test_a_suspension_switches_the_base_off_and_is_remarked(local) -> None:
    district = _district(local, end=date(2023, 12, 31))
    off = suspension(
        district.clause("1.d"), of="city.1.a", authorised_by="city.1.e", words=("暂停反馈", "suspend feedback")
    )
    checker = local.checker(local.Plugin(district, off))
    report = checker.check([_reply(date(2023, 9, 1))], as_of=AS_OF)
    assert {(f.rule.id, f.verdict, f.note) for f in report.findings} == {
        ("city.1.a", Verdict.NOT_APPLICABLE, "suspended by district.1.d (suspends)")
    }
    assert any("district.1.d suspends city.1.a in 370613" in note for note in report.notes)
    assert _verdicts(checker, _reply(date(2024, 1, 5), late=date(2024, 1, 30)))["city.1.a"][0] is Verdict.VIOLATED


def test_an_uncertain_replacement_leaves_a_breach_of_the_base_undetermined(local) -> None:
    district = _district(local, doubt=date(2023, 9, 30))
    replacing = local.feedback(district, 9).varies("city.1.a", "replaces", authorised_by="city.1.e")
    checker = local.checker(local.Plugin(district, replacing))
    verdict, note = _verdicts(checker, _reply(date(2023, 8, 1)))["city.1.a"]
    assert verdict is Verdict.UNDETERMINED and "uncertain" in note
    assert _verdicts(checker, _reply(date(2023, 8, 1), late=date(2023, 8, 2)))["city.1.a"][0] is Verdict.SATISFIED
    tightening = local.feedback(district, 5).varies("city.1.a", "stricter", authorised_by="city.1.e")
    strict = local.checker(local.Plugin(district, tightening))
    assert _verdicts(strict, _reply(date(2023, 8, 1)))["city.1.a"][0] is Verdict.VIOLATED


def _member(where: str) -> Roster:
    start = date(2023, 1, 1)
    return Roster(id="R-1", bearer="甲", duties=("领导班子成员",), since=start, until=None, jurisdiction=where)


def test_a_recurring_base_is_not_applicable_in_the_periods_of_its_variant(local) -> None:
    district = _district(local)
    tighter = local.visits(district, 1, Unit.MONTH).varies("city.1.b", "stricter", authorised_by="district.1.e")
    checker = local.checker(local.Plugin(district, tighter))
    report = checker.check([_member(DISTRICT)], as_of=AS_OF)
    base = {f.period.label: f for f in report.findings if f.rule.id == "city.1.b" and f.period is not None}
    assert base["2023Q2"].verdict is Verdict.VIOLATED
    assert base["2023Q3"].verdict is base["2024Q1"].verdict is Verdict.NOT_APPLICABLE
    assert base["2023Q3"].note == "replaced by district.1.b (stricter)"
    months = [f for f in report.findings if f.rule.id == "district.1.b"]
    assert [f.verdict for f in months] == [Verdict.VIOLATED] * 6 + [Verdict.PENDING]
    elsewhere = checker.check([_member(OTHER)], as_of=AS_OF)
    assert {f.rule.id for f in elsewhere.findings} == {"city.1.b"}


def test_acts_of_a_place_where_the_duty_is_suspended_ask_for_no_roster(local) -> None:
    district = _district(local)
    off = suspension(district.clause("1.d"), of="city.1.b", authorised_by="city.1.e", words=("暂停", "suspend"))
    checker = local.checker(local.Plugin(district, off))
    acts = [Activity(id="A-1", kind="走访", bearer="甲", on=date(2023, 8, 1), jurisdiction=DISTRICT)]
    assert _verdicts(checker, *acts)["city.1.b"] == (Verdict.NOT_APPLICABLE, "suspended by district.1.d (suspends)")
    acts.append(Activity(id="A-2", kind="走访", bearer="甲", on=date(2023, 8, 1), jurisdiction=OTHER))
    assert _verdicts(checker, *acts)["city.1.b"] == (Verdict.UNDETERMINED, "no roster")


def test_resolve_says_what_applies_and_is_worked_out_once(local) -> None:
    district = _district(local)
    rules = local.combined(local.Plugin(
        district, local.feedback(district, 5).varies("city.1.a", "stricter", authorised_by="district.1.e"),
        suspension(district.clause("1.d"), of="city.1.b", authorised_by="city.1.e", words=("暂停", "suspend")),
    ))  # fmt: skip
    here = rules.resolve(DISTRICT, date(2023, 9, 1))
    assert [rule.id for rule in here.rules] == ["city.1.c", "district.1.a"]
    assert {key: by.variant.id for key, by in here.displaced.items()} == {
        "city.1.a": "district.1.a", "city.1.b": "district.1.d",
    }  # fmt: skip
    assert rules.resolve(DISTRICT, date(2023, 9, 2)) is here
    city = ["city.1.a", "city.1.b", "city.1.c"]
    assert [rule.id for rule in rules.resolve(DISTRICT, date(2023, 6, 30)).rules] == city
    assert [rule.id for rule in rules.resolve(OTHER, date(2023, 9, 1)).rules] == city
    assert rules.resolve("610726", date(2023, 9, 1)).rules == ()


def test_the_most_local_variant_stands_in_and_nothing_revives(local) -> None:
    province = local.notice("province", "370000", local.START)
    upper = local.Plugin(province, local.feedback(province, 9))
    district = _district(local)
    city = local.feedback(local.CITY, 7).varies("province.1.a", "stricter", authorised_by="province.1.e")
    one = local.combine([
        local.contribution(part, name=part.notice.id)
        for part in (
            upper, local.Plugin(local.CITY, city),
            local.Plugin(
                district, local.feedback(district, 5).varies("city.1.a", "stricter", authorised_by="city.1.e")
            ),
        )
    ])  # fmt: skip
    assert [rule.id for rule in one.resolve(DISTRICT, date(2023, 9, 1)).rules] == ["district.1.a"]
    assert [rule.id for rule in one.resolve(OTHER, date(2023, 9, 1)).rules] == ["city.1.a"]
    both = local.combine([
        local.contribution(part, name=part.notice.id)
        for part in (
            upper, local.Plugin(local.CITY, city),
            local.Plugin(
                district, local.feedback(district, 8).varies("province.1.a", "stricter", authorised_by="city.1.e")
            ),
        )
    ])  # fmt: skip
    assert [rule.id for rule in both.resolve(DISTRICT, date(2023, 9, 1)).rules] == ["district.1.a"]
    assert any("district.1.a stands in for city.1.a and cannot be shown to keep it" in one for one in both.remarks)


def test_a_claim_to_be_stricter_without_a_proof_is_refused(local) -> None:
    district = _district(local)
    for looser in (
        local.feedback(district, 8),
        local.feedback(district, 5, applies=Instruction.is_urgent),
        local.feedback(district, 5, unless=[(Instruction.is_urgent, "紧急", "urgent")]),
        local.feedback(district, 5, excusable=True),
        local.feedback(district, 5, binds=("政府办公室",)),
    ):
        with pytest.raises(PluginError, match=r"district\.1\.a is said to be stricter than city\.1\.a"):
            local.combined(
                local.Plugin(district, looser.varies("city.1.a", "stricter", authorised_by="district.1.e"))
            )


def test_a_looser_replacement_is_remarked_and_not_silently_solved(local) -> None:
    district = _district(local)
    looser = local.feedback(district, 9).varies("city.1.a", "replaces", authorised_by="district.1.e")
    rules = local.combined(local.Plugin(district, looser))
    assert any("district.1.a replaces city.1.a and is looser" in remark for remark in rules.remarks)
    tighter = local.feedback(district, 5).varies("city.1.a", "replaces", authorised_by="district.1.e")
    assert local.combined(local.Plugin(district, tighter)).remarks == ()


def test_a_variant_of_an_unknown_rule_clause_or_lower_place_is_refused(local) -> None:
    district = _district(local)
    rule = local.feedback(district, 5)
    for base, clause, words in (
        ("city.1.z", "district.1.e", "no installed plugin has"),
        ("city.1.a", "district.9.z", "no installed notice has"),
        ("district.1.b", "district.1.e", "no higher jurisdiction"),
    ):
        varied = rule.varies(base, "adds", authorised_by=clause)
        with pytest.raises(PluginError, match=words):
            local.combined(local.Plugin(district, varied, local.visits(district, 2)))


def test_two_variants_of_one_base_need_an_order(local) -> None:
    district = _district(local)
    first = local.feedback(district, 5, suffix="x").varies("city.1.a", "stricter", authorised_by="district.1.e")
    second = local.feedback(district, 4, suffix="y")
    with pytest.raises(PluginError, match=r"district\.1\.a\.x and district\.1\.a\.y both vary city\.1\.a"):
        local.combined(local.Plugin(
            district, first, second.varies("city.1.a", "stricter", authorised_by="district.1.e")
        ))  # fmt: skip
    ordered = local.combined(local.Plugin(
        district, first, second.varies("district.1.a.x", "stricter", authorised_by="district.1.e")
    ))  # fmt: skip
    kept = [rule.id for rule in ordered.resolve(DISTRICT, date(2023, 9, 1)).rules]
    assert kept == ["city.1.b", "city.1.c", "district.1.a.y"]


def test_a_circle_of_variants_names_its_rules(local) -> None:
    district = _district(local)
    one = local.feedback(district, 5, suffix="x").varies("district.1.a.y", "adds", authorised_by="district.1.e")
    two = local.feedback(district, 5, suffix="y").varies("district.1.a.x", "adds", authorised_by="district.1.e")
    with pytest.raises(PluginError, match=r"district\.1\.a\.x → district\.1\.a\.y → district\.1\.a\.x"):
        local.combined(local.Plugin(district, one, two))


def test_versions_that_overlap_in_time_are_refused(local) -> None:
    district = _district(local)
    old = local.feedback(district, 5, in_force=InForce(date(2023, 7, 1), date(2024, 1, 1)))
    new = local.feedback(district, 4, in_force=InForce(date(2024, 1, 1)), version=2)
    with pytest.raises(PluginError, match=r"Versions 1 and 2 of rule district\.1\.a"):
        local.combined(local.Plugin(district, old, new))
