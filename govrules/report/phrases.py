"""The fixed words of the text report and the rule page, in both languages."""

from __future__ import annotations

from govrules.evaluate.verdict import Verdict
from govrules.law import Severity
from govrules.wording import Language
from govrules.wording.en.finding import VERDICTS as ENGLISH
from govrules.wording.zh.finding import VERDICTS as CHINESE

PHRASES: dict[str, tuple[str, str]] = {
    "as_of": ("核查时点", "as of"),
    "jurisdiction": ("行政区划", "jurisdiction"),
    "bearer": ("责任主体", "bearer"),
    "subject": ("对象", "subject"),
    "period": ("考核期", "period"),
    "due": ("时限", "due"),
    "actual": ("实际", "actual"),
    "margin": ("余量", "margin"),
    "late": ("超出", "beyond"),
    "result": ("结论", "result"),
    "quote": ("依据", "words"),
    "advice": ("处理", "do"),
    "not_done": ("截至核查时点未完成", "not done at as-of"),
    "violated": ("违反", "Violations"),
    "undetermined": ("无法判定", "Undetermined"),
    "pending": ("未到期", "Pending"),
    "excused": ("有正当理由", "Excused"),
    "error": ("程序错误", "Errors"),
    "waived": ("已豁免", "waived"),
    "due_soon": ("即将到期", "due soon"),
    "summary": ("合计", "Summary"),
    "not_evaluated": ("没有任何记录触及的规则", "Rules that no record was a subject of"),
    "more": ("……另有{n}条（用 --format json 查看全部）", "… and {n} more (--format json lists them)"),
    "superseded": ("被较新的核验记录取代的记录", "Records that a newer attestation replaces"),
    "notes": ("读取说明", "Notes on the facts"),
    "receipt": ("凭据", "Receipt"),
    "calendar": ("日历", "calendar"),
    "rules": ("规则", "rules"),
    "facts": ("事实", "facts"),
    "clean": ("未发现违反。", "No violations found."),
    "nothing": (
        "没有评判任何事项：没有一条规则适用于所给的事实。",
        "Nothing was evaluated: no rule applied to the facts given.",
    ),
    "rule": ("规则", "Rule"),
    "version": ("版本", "version"),
    "slots": ("逐项", "Slot by slot"),
    "citation": ("出处", "Citation"),
    "readings": ("解读", "Readings"),
    "question": ("问题", "question"),
    "chosen": ("采用", "chosen"),
    "reason": ("理由", "reason"),
    "basis": ("依据", "basis"),
    "rejected": ("未采用", "rejected"),
    "needed": ("所需事实", "Facts needed"),
    "presumed": ("未记录时视为：", "where not recorded: "),
    "parameters": ("参数", "Parameters"),
    "variant": ("地方变通", "Variant of a higher rule"),
    "relation": ("关系", "relation"),
    "authorised_by": ("授权条款", "authorised by"),
    "history": ("沿革", "History"),
    "remarks": ("说明", "Notes"),
}

_SEVERITY = {
    Severity.ERROR: ("错误", "error"), Severity.WARNING: ("警告", "warning"), Severity.NOTE: ("提示", "note"),
    Severity.NONE: ("不计", "none"),
}  # fmt: skip


def phrase(key: str, lang: Language, **values: object) -> str:
    """A fixed phrase of a language."""
    chosen = PHRASES[key][0 if lang == "zh" else 1]
    return chosen.format(**values) if values else chosen


def bracketed(text: str, lang: Language) -> str:
    """The text in the brackets of the language."""
    return f"（{text}）" if lang == "zh" else f" ({text})"


def headed(key: str, lang: Language) -> str:
    """A phrase with the colon of the language."""
    return f"{phrase(key, lang)}：" if lang == "zh" else f"{phrase(key, lang)}: "


def verdict_name(verdict: Verdict, lang: Language) -> str:
    """The name of a verdict."""
    return (CHINESE if lang == "zh" else ENGLISH)[verdict]


def severity_name(severity: Severity, lang: Language) -> str:
    """The name of a severity."""
    return _SEVERITY[severity][0 if lang == "zh" else 1]
