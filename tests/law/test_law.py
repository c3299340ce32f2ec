"""Jurisdictions, selectors, clauses and citations."""

from __future__ import annotations

from datetime import date

import pytest

from govrules.errors import RuleError, UnknownName
from govrules.law import (
    Jurisdiction,
    Modality,
    NormalisedText,
    Notice,
    Policy,
    Provision,
    Severity,
    TextQuote,
    attested,
    executable,
    lineage,
    not_formalised,
    selector,
)  # fmt: skip
from govrules.timing import InForce

TEXT = "四、加快。收到批示件之日起 7个工作日内\n落实反馈;紧急情况随到随办,实时反馈。再次:7个工作日内报告。"


def notice(*clauses: object) -> Notice:
    return Notice(
        id="demo-2020", title="示范县若干措施", short_title="示范县若干措施", issuer="示范县人民政府",
        jurisdiction=Jurisdiction("610726", "示范县"), in_force=InForce(date(2020, 1, 1)), in_force_basis="印明",
        policy=Policy("demo"), provisions=(Provision("5", "五", clauses),), issued=date(2020, 1, 1),  # type: ignore[arg-type]
    )  # fmt: skip


def clause(clause_id: str = "5.a", **changes: object) -> object:
    given = {"bearer": "承办单位", "topic": "feedback", "place": "落实反馈", "quote": "7个工作日内落实反馈"} | changes
    return executable(clause_id, Modality.MUST, "deadline", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "parents"),
    [
        ("610726", ("610726", "610700", "610000", "100000")),
        ("610700", ("610700", "610000", "100000")),
        ("429004", ("429004", "420000", "100000")),
        ("100000", ("100000",)),
    ],
)
def test_the_lineage_of_a_code_runs_up_to_the_country(code: str, parents: tuple[str, ...]) -> None:
    assert lineage(code) == parents


def test_a_county_covers_itself_and_not_its_neighbour_or_its_city() -> None:
    county = Jurisdiction("610726", "宁强县")
    assert county.covers("610726")
    assert not county.covers("610727")
    assert not county.covers("610700")
    assert Jurisdiction("610700", "汉中市").covers("610726")


@pytest.mark.parametrize("code", ["61072", "6107260", "06107", "abcdef", "宁强"])
def test_a_malformed_code_is_refused(code: str) -> None:
    with pytest.raises(RuleError, match="six digits"):
        Jurisdiction(code, "某县")


def test_a_quote_is_found_across_spaces_line_breaks_and_widths() -> None:
    text = NormalisedText.of(TEXT.replace("7", "７"))
    places = TextQuote("7个工作日内落实反馈").find(text)
    assert len(places) == 1
    start, end = text.original_span(*places[0])
    assert TEXT[start:end].replace("\n", "") == "7个工作日内落实反馈"


def test_words_that_occur_twice_are_told_apart_by_what_stands_before_or_after_them() -> None:
    text = NormalisedText.of(TEXT)
    assert len(selector("7个工作日内").find(text)) == 2
    assert len(selector("«之日起»7个工作日内").find(text)) == 1
    assert len(selector("7个工作日内«报告»").find(text)) == 1


def test_a_range_runs_from_its_first_to_its_last_words() -> None:
    text = NormalisedText.of(TEXT)
    [(start, end)] = selector("收到批示件……落实反馈").find(text)
    assert text.text[start:end] == "收到批示件之日起7个工作日内落实反馈"


def test_a_quote_longer_than_a_citation_needs_is_refused() -> None:
    with pytest.raises(RuleError, match="1 to 60 characters"):
        TextQuote("长" * 61)


def test_a_citation_prints_notice_date_article_and_words() -> None:
    cited = notice(clause()).clause("5.a")
    assert cited.id == "demo-2020.5.a"
    assert cited.citation.text == "示范县若干措施(2020-01-01)第5条 “7个工作日内落实反馈”"


def test_an_unknown_clause_names_the_nearest_one() -> None:
    with pytest.raises(UnknownName, match=r"did you mean '5\.a'"):
        notice(clause()).clause("5.aa")


def test_two_clauses_of_one_id_are_refused() -> None:
    with pytest.raises(RuleError, match="used twice"):
        notice(clause(), clause())


def test_a_clause_that_is_not_formalised_needs_its_reason_and_a_checkable_one_its_words() -> None:
    with pytest.raises(RuleError, match="reason"):
        not_formalised("1.a", Modality.ASPIRE, "aspiration", bearer="", topic="t", place="加快", why=None)  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="operative words"):
        attested("1.b", Modality.MUST, "existence", bearer="", topic="t", place="加快", quote="")


def test_an_id_that_could_not_be_a_file_name_is_refused() -> None:
    with pytest.raises(RuleError, match="characters outside"):
        notice(clause("5/a"))


@pytest.mark.parametrize(
    ("modality", "severity"),
    [
        (Modality.MUST, Severity.ERROR), (Modality.MUST_NOT, Severity.ERROR), (Modality.IN_PRINCIPLE, Severity.WARNING),
        (Modality.ASPIRE, Severity.NOTE), (Modality.MAY, Severity.NONE), (Modality.DEFINE, Severity.NONE),
    ],
)  # fmt: skip
def test_severity_follows_modality(modality: Modality, severity: Severity) -> None:
    assert modality.severity is severity


def test_a_kind_outside_the_list_is_refused_with_the_nearest() -> None:
    with pytest.raises(RuleError, match=r"Clause 1\.a: there is no kind 'proceedure' \(did you mean 'procedure'\?\)"):
        executable("1.a", Modality.MUST, "proceedure", bearer="", topic="t", place="甲", quote="乙")
