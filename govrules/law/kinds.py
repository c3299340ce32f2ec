"""What a clause is about in form: the closed list of clause kinds, each in Chinese."""

from __future__ import annotations

from govrules.errors import RuleError, nearest

KINDS: dict[str, str] = {
    "deadline": "期限", "fixed_date": "固定日期", "advance_notice": "提前时间", "cap": "上限", "quota": "数量",
    "duration_min": "最短时长", "frequency": "频次", "ratio": "比例", "reduction": "压减", "approval": "批准、同意",
    "procedure": "程序、步骤", "prohibition": "禁止", "existence": "建立、健全", "publication": "公开、通报",
    "record": "记录、台账", "membership": "组成、担任", "attachment": "附件", "deemed": "视为",
    "classification": "分类", "permission": "允许、授权", "aspiration": "倡导、目标", "definition": "定义",
    "reference": "援引、说明", "purpose": "目的", "relation": "与其他文件的关系", "in_force": "施行和有效期",
    "other": "其他",
}  # fmt: skip
"""Kind to its Chinese name; docs/developers/archetypes.md says which words make which kind."""


def check_kind(clause_id: str, kind: str) -> None:
    """Refuse a kind outside the list; RuleError names the nearest."""
    if kind not in KINDS:
        raise RuleError(
            f"Clause {clause_id}: there is no kind {kind!r}{nearest(kind, KINDS)}.",
            f"The kinds are {', '.join(KINDS)}.",
        )
