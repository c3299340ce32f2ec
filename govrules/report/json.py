"""Reports and rule sets as JSON: named, versioned schemas, sorted keys, no clock but as-of."""

from __future__ import annotations

from typing import Any

from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Receipt, Report
from govrules.law import CitedClause, Notice
from govrules.report.plain import both, citation, dumped, in_force, margin, plain, trace
from govrules.rules.reading import Reading
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import WorkdayCalendar
from govrules.wording import Records
from govrules.wording.terms import handle_of

CHECK_SCHEMA = "govrules.check/1"
RULES_SCHEMA = "govrules.rules/1"


def check_json(report: Report, records: Records, calendar: WorkdayCalendar | None = None) -> str:
    """The whole report as JSON text (schema ``govrules.check/1``)."""
    return dumped(check_data(report, records, calendar))


def check_data(report: Report, records: Records, calendar: WorkdayCalendar | None = None) -> dict[str, Any]:
    """The whole report as plain data."""
    return {
        "schema": CHECK_SCHEMA,
        "as_of": plain(report.as_of),
        "jurisdiction": report.jurisdiction,
        "receipt": receipt_data(report.receipt),
        "summary": {verdict.value: count for verdict, count in report.counts.items()},
        "findings": [finding_data(finding, records, calendar) for finding in report.findings],
        "not_evaluated": sorted(rule.id for rule in report.not_evaluated),
        "superseded": report.superseded,
        "notes": list(report.notes),
    }


def receipt_data(receipt: Receipt) -> dict[str, Any]:
    """What the report was made with."""
    return {
        "govrules": receipt.govrules, "plugins": list(receipt.plugins), "calendar": receipt.calendar,
        "rules_digest": receipt.rules_digest, "facts_digest": receipt.facts_digest, "as_of": receipt.as_of,
    }  # fmt: skip


def finding_data(
    finding: Finding, records: Records, calendar: WorkdayCalendar | None = None
) -> dict[str, Any]:
    """One finding; ``trace`` lists the facts it rests on where the verdict wants explaining."""
    subject = finding.subject
    return {
        "rule": finding.rule.id,
        "version": finding.rule.version,
        "slug": finding.rule.slug,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "subject": {
            "record": subject.record, "id": subject.id, "bearer": subject.bearer, "jurisdiction": subject.jurisdiction,
        },
        "period": plain(finding.period),
        "due_at": plain(finding.due_at),
        "actual": plain(finding.actual),
        "limit": plain(finding.limit),
        "unit": finding.unit or None,
        "margin": margin(finding.margin),
        "missing": list(finding.missing),
        "failed": list(finding.failed),
        "note": finding.note or None,
        "message": both("message", finding, records, calendar),
        "advice": both("advice", finding),
        "citation": citation(finding.citation),
        "trace": trace(finding, records),
        "waiver": finding.waiver,
    }  # fmt: skip


def rules_json(ruleset: RuleSet) -> str:
    """Notices, clauses and rules as JSON text (schema ``govrules.rules/1``)."""
    return dumped(rules_data(ruleset))


def rules_data(ruleset: RuleSet) -> dict[str, Any]:
    """Notices, clauses and rules as plain data; every version of a rule is one entry."""
    return {
        "schema": RULES_SCHEMA,
        "notices": [_notice(notice) for notice in ruleset.notices],
        "clauses": [_clause(cited, ruleset) for cited in ruleset.clauses()],
        "rules": [rule_data(rule, ruleset.records) for rule in ruleset.rules],
    }


def _notice(notice: Notice) -> dict[str, Any]:
    where = notice.jurisdiction
    return {
        "id": notice.id, "title": notice.title, "short_title": notice.short_title, "doc_number": notice.doc_number,
        "issuer": notice.issuer, "issued": plain(notice.issued),
        "jurisdiction": {"code": where.code, "name": where.name, "successor": where.successor},
        "in_force": in_force(notice.in_force), "in_force_basis": notice.in_force_basis, "notes": list(notice.notes),
        "policy": notice.policy.name,
    }  # fmt: skip


def _clause(cited: CitedClause, ruleset: RuleSet) -> dict[str, Any]:
    clause = cited.clause
    return {
        "id": cited.id, "notice": cited.notice.id, "provision": cited.provision.id, "clause": clause.id,
        "status": clause.status.value, "modality": clause.modality.value, "kind": clause.kind, "bearer": clause.bearer,
        "topic": clause.topic, "quote": clause.quote or None, "why_not": clause.why_not, "note": clause.note,
        "waived_numerals": dict(clause.waived_numerals),
        "rules": list(ruleset.rules_by_clause.get(cited.id, ())),
    }  # fmt: skip


def rule_data(rule: Rule, records: Records) -> dict[str, Any]:
    """One version of a rule."""
    return {
        "id": rule.id, "slug": rule.slug, "version": rule.version, "clause": rule.cites.id,
        "archetype": rule.archetype, "record": rule.record, "about": rule.logic.about,
        "modality": rule.modality.value, "severity": rule.severity.value, "excusable": rule.excusable,
        "bearer": rule.bearer, "binds": list(rule.binds), "topic": rule.topic,
        "jurisdiction": rule.jurisdiction.code, "duty": {"zh": rule.duty.zh, "en": rule.duty.en},
        "parameters": plain(rule.parameters), "in_force": in_force(rule.in_force), "basis": rule.basis or None,
        "reading": [_reading(reading) for reading in rule.readings], "history": list(rule.history),
        "variant": _variant(rule),
        "notes": list(rule.notes), "citation": citation(rule.citation), "wording": both("sentence", rule, records),
        "facts": facts_data(rule, records),
    }  # fmt: skip


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "question": reading.question, "chosen": reading.chosen, "reason": reading.reason,
        "basis": reading.basis or None, "rejected": list(reading.rejected),
    }  # fmt: skip


def facts_data(rule: Rule, records: Records) -> list[dict[str, Any]]:
    """The facts a rule reads, with labels, kinds, units and what is presumed where nothing is recorded."""
    described = []
    for fact in rule.facts():
        handle = handle_of(fact.record, fact.name, records)
        described.append({
            "name": f"{fact.record}.{fact.name}", "kind": fact.kind.value,
            "zh": handle.zh if handle else fact.name, "en": handle.en if handle else fact.name,
            "unit": (handle.unit if handle else "") or None, "presumed": plain(handle.presumed) if handle else None,
            "optional": bool(handle and handle.optional), "values": list(handle.values) if handle else [],
        })  # fmt: skip
    return described


def _variant(rule: Rule) -> dict[str, str] | None:
    variant = rule.variant
    if variant is None:
        return None
    return {"base": variant.base, "relation": variant.relation.value, "authorised_by": variant.authorised_by}
