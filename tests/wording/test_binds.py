"""Whom a rule binds by the kind of bearer is said in its sentence."""

from __future__ import annotations

import attrs

from govrules.wording import wording_of
from tests.evaluate.demo import RULESET


def test_the_sentence_says_which_kinds_of_bearer_are_bound() -> None:
    rule = attrs.evolve(RULESET.rule("demo-2022.1.b"), binds=("部门", "镇"))
    chinese, english = (wording_of(lang).sentence(rule, RULESET.records) for lang in ("zh", "en"))
    assert chinese.endswith("；只约束部门、镇（按记录的主体类别，没有记录的推定在内）。")
    assert "; it binds 部门, 镇 only (by the recorded kind of bearer" in english
    free = attrs.evolve(rule, binds=())
    assert "只约束" not in wording_of("zh").sentence(free, RULESET.records)
