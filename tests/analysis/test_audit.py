"""The audit of a ledger: on a made-up notice for what it must find, on the user's copies for what must be there."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

from govrules.analysis.audit import audit
from govrules.analysis.audit_numerals import chinese_number, numerals
from govrules.analysis.audit_read import html_text, read_copy
from govrules.analysis.audit_text import Folded, fold
from govrules.errors import UsageError

for _library in ("opencc", "rapidfuzz", "selectolax", "pypdf"):
    pytest.importorskip(_library, reason=f"the audit needs the extra `audit` ({_library})")

REGIONS = ("guizhou", "jimo", "ningqiang", "xuancheng", "yantai")


def _states(report):
    return {anchor.clause.id: anchor.state for anchor in report.anchors}


def _figures(report):
    return {one.text: one.state for one in report.numerals}


def test_a_clean_copy_has_no_gap_and_says_what_each_figure_is(sample, sample_text) -> None:
    report = audit(None, sample, sample_text)
    assert report.complete and report.coverage == 1
    assert set(_states(report).values()) == {"exact"}
    assert _figures(report) == {
        "7个工作日": "bound", "每季度": "bound", "2": "bound", "一": "waived", "两": "explained", "3": "explained",
    }
    bound = {one.text: one.by for one in report.numerals if one.state == "bound"}
    assert bound["7个工作日"] == "sample-2023.1.a: n" and bound["每季度"] == "sample-2023.2.a: per"


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("7个工作日", "9个工作日", "9个工作日"), ("7个工作日", "7日", "7日"), ("每季度", "每月", "每月"),
        ("2次", "4次", "4"),
        ("落实反馈。", "落实反馈，2024年6月30日前完成。", "2024年6月30日"),
    ],
)
def test_a_figure_that_no_rule_has_is_a_gap(sample, sample_text, old, new, figure) -> None:
    report = audit(None, sample, sample_text.replace(old, new).replace("前完成。", "前落实反馈。"))
    assert figure in [one.text for one in report.unbound]
    assert not report.complete


def test_a_lost_clause_and_words_outside_every_clause_are_gaps(sample, sample_text) -> None:
    without = audit(None, sample, sample_text.replace("3.规范送审。送审时附修改标注。", ""))
    assert _states(without)["3.a"] == "lost"
    more = audit(None, sample, sample_text.replace("3.规范送审", "主办单位应当逐月报告。\n3.规范送审"))
    assert [passage.text for passage in more.uncovered] == ["。 主办单位应当逐月报告。"]
    assert [one.text for one in more.unbound] == ["逐月"]
    assert not without.complete and not more.complete


def test_a_clause_with_a_changed_word_is_found_with_its_score(sample, sample_text) -> None:
    report = audit(None, sample, sample_text.replace("附修改标注", "付修改标注"))
    found = next(anchor for anchor in report.anchors if anchor.clause.id == "3.a")
    assert found.state == "approximate"
    assert 85 <= found.score < 100
    assert report.complete


def test_a_clause_that_stands_twice_is_placed_by_its_neighbours_or_ambiguous(sample, sample_text) -> None:
    twice = "3.规范送审。送审时附修改标注。"
    assert _states(audit(None, sample, f"要点：{twice}\n{sample_text}"))["3.a"] == "exact"
    report = audit(None, sample, sample_text.replace(twice, twice * 2))
    assert _states(report)["3.a"] == "ambiguous"
    assert not report.complete


def test_a_checkable_clause_without_a_rule_is_a_gap(sample, sample_text) -> None:
    fewer = attrs.evolve(sample, rules=sample.rules[:2])
    assert audit(None, fewer, sample_text).without_rule == ("3.a",)


def test_words_quoted_from_another_place_are_a_gap(sample, sample_text) -> None:
    notice = sample.notices[0]
    wrong = attrs.evolve(notice.provisions[3].clauses[0], quote="向市政府书面报告")
    provisions = (*notice.provisions[:3], attrs.evolve(notice.provisions[3], clauses=(wrong,)), notice.provisions[4])
    report = audit(notice.restricted(provisions=provisions), sample, sample_text)
    assert report.misquoted == ("3.a",)
    assert not report.complete


def test_a_text_that_is_no_installed_notice_is_refused(sample) -> None:
    with pytest.raises(UsageError, match="copy of no installed notice"):
        audit(None, sample, "关于放假的通知\n现将放假安排通知如下。\n")


def test_chinese_figures_have_their_values() -> None:
    found = [chinese_number(word) for word in ("二十一", "两", "一百零五", "十", "二〇二三", "三万", "一千二百", "甲")]
    assert found == [21, 2, 105, 10, 2023, 30_000, 1200, None]


def test_figures_of_headings_lists_and_words_are_left_out() -> None:
    text = Folded.of(
        "一、总体要求\n1.进一步统一思想。（二）第一条\n一是抓紧，二是抓实。每2周1次，11月底前完成50%，1-2个，三分之一。"
    )
    found = [(one.text, one.kind) for one in numerals(text.text, 0, len(text.text), text.line_starts)]
    assert found == [
        ("第一", "number"), ("每2周", "period"), ("1", "number"), ("11月底", "date"), ("50%", "number"),
        ("1-2", "number"), ("三分之一", "number"),
    ]  # fmt: skip


def test_folding_levels_scripts_widths_and_odd_conversions() -> None:
    assert fold("著力提高全麵質效，隻開１次會，係統製定") == fold("着力提高全面质效,只开1次会,系统制定")
    text = Folded.of("第 ７\u200b 个\n工作日")
    assert text.text == "第7个工作日"
    assert text.passage(1, 3) == "７\u200b 个"
    assert text.line(3) == 2


def _full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def _furnished(text: str) -> str:
    """The text cut into pages in the middle of sentences, each with a running head and a page number."""
    pages = [text[at:at + 700] for at in range(0, len(text), 700)]
    return "".join(f"{page}\n— {number} —\n示例县人民政府公报\n" for number, page in enumerate(pages, start=1))


def _web_page(text: str) -> str:
    lines = "".join(
        f"<p style='text-indent:2em'><span>{html.escape(line[:5])}</span><b>{html.escape(line[5:])}</b>&nbsp;</p>"
        for line in text.split("\n")
    )
    menu = "<ul><li>首页</li><li>2024-01-01</li></ul>"
    head = "<head><title>x</title><script>var a=3;</script></head>"
    return f"<html>{head}<body>{menu}{lines}<div>打印</div></body></html>"


def _traditional(text: str) -> str:
    import opencc

    return str(opencc.OpenCC("s2t").convert(text))


def _simplified(text: str) -> str:
    import opencc

    return str(opencc.OpenCC("t2s").convert(text))


DAMAGES = {
    "traditional": _traditional,
    "simplified": _simplified,
    "odd conversions": lambda text: text.translate(str.maketrans("面只系制着", "麵隻係製著")),
    "full width": _full_width,
    "extra spaces": " ".join,
    "zero width": "\u200b".join,
    "wrapped": lambda text: re.sub(r"(.{20})", r"\1\n", text),
    "one line": lambda text: text.replace("\n", ""),
    "other punctuation": lambda text: re.sub("[“”\"《》]", "", text.translate(str.maketrans(",;:()", "，；：（）"))),
    "pages": _furnished,
    "web page": lambda text: html_text(_web_page(text)),
    "everything": lambda text: html_text(_web_page(_full_width(_traditional(_furnished(text))))),
}


@pytest.mark.parametrize("region", REGIONS)
def test_every_clause_and_figure_of_a_notice_is_accounted_for(region, regions, copy_of) -> None:
    report = audit(None, regions, copy_of(region))
    assert report.notice.id.startswith(region)
    assert [(anchor.clause.id, anchor.state) for anchor in report.anchors if anchor.state != "exact"] == []
    assert [(one.text, one.clauses, one.around) for one in report.unbound] == []
    assert report.uncovered == () and report.without_rule == () and report.misquoted == ()
    assert report.coverage == 1


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("region", REGIONS)
def test_a_damaged_copy_is_audited_like_a_clean_one(region, damage, regions, copy_of) -> None:
    clean = audit(None, regions, copy_of(region))
    report = audit(None, regions, DAMAGES[damage](copy_of(region)))
    assert report.notice.id == clean.notice.id
    assert report.missing == () and report.uncovered == () and report.misquoted == ()
    assert [(one.text, one.around) for one in report.unbound] == []
    assert len(report.numerals) == len(clean.numerals)


def test_a_notice_is_not_taken_for_another(regions, copy_of) -> None:
    from govrules.analysis.audit_anchors import anchors

    other = anchors(regions.notice("jimo-2012"), Folded.of(copy_of("yantai")))
    assert sum(anchor.state in ("exact", "approximate") for anchor in other) < 0.1 * len(other)


def test_copies_are_read_in_their_encodings_and_as_web_pages(tmp_path: Path, sample_text) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes(sample_text.encode(encoding))
        assert read_copy(path) == sample_text
    page = tmp_path / "notice.HTML"
    page.write_text(_web_page(sample_text), encoding="utf-8")
    assert "7个工作日内落实反馈" in read_copy(page)
    assert "var a" not in read_copy(page)


def test_another_kind_of_file_is_refused_with_the_kinds_that_are_read(tmp_path: Path) -> None:
    path = tmp_path / "notice.docx"
    path.write_bytes(b"PK")
    with pytest.raises(UsageError, match=r"\.txt, \.html or \.pdf"):
        read_copy(path)


def _pdf(lines: list[str]) -> bytes:
    """A one-page PDF whose letters are mapped to Unicode, as word processors write it; no font is embedded."""
    letters = sorted(set("".join(lines)))
    code = {char: number for number, char in enumerate(letters, start=1)}
    pairs = "\n".join(f"<{code[char]:04X}> <{ord(char):04X}>" for char in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n1 begincodespacerange"
        f"\n<0000> <FFFF>\nendcodespacerange\n{len(letters)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
    )
    shown = "".join(f"<{''.join(f'{code[char]:04X}' for char in line)}> Tj 0 -16 Td\n" for line in lines if line)
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        _stream(f"BT /F 12 Tf 40 800 Td\n{shown}ET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R]"
        " /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(cmap),
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count, start = len(bodies) + 1, len(out)
    out += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n"
    return f"{out}startxref\n{start}\n%%EOF\n".encode("latin-1")


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def test_a_pdf_with_text_is_audited_radicals_and_all(tmp_path: Path, sample, sample_text) -> None:
    path = tmp_path / "notice.pdf"
    path.write_bytes(_pdf(sample_text.replace("工作", "⼯作").replace("日", "⽇").replace("门", "⻔").splitlines()))
    report = audit(None, sample, read_copy(path))
    assert report.missing == () and report.unbound == ()


def test_a_pdf_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(_pdf([]))
    with pytest.raises(UsageError, match="holds no text"):
        read_copy(path)


@pytest.fixture
def run(monkeypatch, sample, tmp_path):
    """Invoke the command line with the made-up notice as the only one installed."""
    import govrules.extend.registry
    from govrules.cli.app import govrules as command

    monkeypatch.setattr(govrules.extend.registry, "load_rules", lambda without=(): sample)
    monkeypatch.chdir(tmp_path)

    def invoke(text: str, *options: str):
        Path("notice.txt").write_text(text, encoding="utf-8")
        return CliRunner().invoke(command, ["audit", "notice.txt", *options])

    return invoke


def test_the_command_exits_with_0_without_and_1_with_a_gap(run, sample_text) -> None:
    clean = run(sample_text, "--lang", "zh")
    assert clean.exit_code == 0 and "没有缺口" in clean.output
    gap = run(sample_text.replace("7个", "9个"), "--lang", "en", "--notice", "sample-2023")
    assert gap.exit_code == 1
    assert "'9个工作日' is unaccounted for (1.a)" in gap.output and "2 gaps" in gap.output


def test_the_command_exits_with_2_for_what_cannot_be_audited(run) -> None:
    assert run("放假通知").exit_code == 2
    assert run("放假通知", "--notice", "sampel-2023").exit_code == 2


def test_the_json_names_every_clause_and_figure(run, sample_text) -> None:
    data = json.loads(run(sample_text, "--format", "json").output)
    assert data["schema"] == "govrules.audit/1" and data["complete"] is True and data["coverage"] == 1
    assert [clause["id"] for clause in data["clauses"]] == ["0.a", "1.a", "2.a", "3.a", "4.a"]
    assert {one["state"] for one in data["numerals"]} == {"bound", "waived", "explained"}


def test_a_missing_library_names_the_extra(monkeypatch) -> None:
    import builtins

    from govrules.analysis import audit_read

    real = builtins.__import__

    def without(name: str, *rest, **more):
        if name.startswith("selectolax"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError) as caught:
        audit_read.html_text("<p>x</p>")
    assert "govrules[audit]" in caught.value.advice


def test_dates_are_bound_by_what_is_printed_of_them(sample, sample_text) -> None:
    from govrules.analysis.audit_binding import binding

    rule = sample.rules[0].evolve(parameters={"date": date(2023, 5, 31)})
    text = Folded.of("5月31日前 5月底前 2023年5月底 2024年5月31日 6月30日")
    found = list(numerals(text.text, 0, len(text.text), frozenset()))
    assert [binding(one, [rule]) is not None for one in found] == [True, True, True, False, False]


def _with(notice, clause_id, **changes):
    """The notice with one clause changed."""
    provisions = tuple(
        attrs.evolve(provision, clauses=tuple(
            attrs.evolve(clause, **changes) if clause.id == clause_id else clause for clause in provision.clauses
        )) for provision in notice.provisions
    )  # fmt: skip
    return notice.restricted(provisions=provisions)


@pytest.mark.parametrize(
    "quote", ["6个工作日内落实反馈", "七日内落实反馈", "个工作日内落实返馈", "工作日内7个落实反馈", "17个工作日内落实"]
)
def test_operative_words_with_another_figure_or_letter_are_misquoted(sample, sample_text, quote) -> None:
    report = audit(_with(sample.notices[0], "1.a", quote=quote), sample, sample_text)
    assert report.misquoted == ("1.a",)
    assert not report.complete


@pytest.mark.parametrize("quote", ["７ 个工作日内,落实反馈", "7個工作日內落實反饋", "7个工作日……落实反馈"])
def test_operative_words_may_differ_in_width_script_spacing_and_punctuation(sample, sample_text, quote) -> None:
    assert audit(_with(sample.notices[0], "1.a", quote=quote), sample, sample_text).misquoted == ()


@pytest.mark.parametrize(("old", "new"), [("7个", "17个"), ("7个", "3.7个")])
def test_operative_words_do_not_begin_inside_a_figure(sample, sample_text, old, new) -> None:
    assert audit(None, sample, sample_text.replace(old, new)).misquoted == ("1.a",)


def test_a_place_that_is_only_found_with_other_figures_is_a_gap(sample, sample_text) -> None:
    place = attrs.evolve(sample.notices[0].provisions[1].clauses[0].place.start, exact="自收到批示件之日起9个工作日内")
    found = audit(_with(sample.notices[0], "1.a", place=place), sample, sample_text)
    anchor = next(one for one in found.anchors if one.clause.id == "1.a")
    assert anchor.state == "altered" and anchor.score >= 85
    assert found.missing == (anchor,) and not found.complete
    similar = audit(_with(sample.notices[0], "1.a", place=attrs.evolve(
        place, exact="自收到批示件之日起7个工作日内落实返馈")), sample, sample_text)  # fmt: skip
    assert _states(similar)["1.a"] == "approximate" and similar.missing == ()


@pytest.mark.parametrize("words", ["每半月", "每半个月", "每旬", "每两周", "每双月", "每个月", "每星期"])
def test_a_period_that_no_rule_has_is_a_gap(sample, sample_text, words) -> None:
    report = audit(None, sample, sample_text.replace("每季度至少", f"{words}至少"))
    assert [one.text for one in report.unbound] == [words]
    assert not report.complete


def test_half_months_and_fortnights_are_bound_by_their_own_periods_only() -> None:
    from govrules.analysis.audit_binding import binding

    text = Folded.of("每半月 每旬 每两周 双周报 每个月 每星期")
    found = list(numerals(text.text, 0, len(text.text), frozenset()))
    assert [one.per for one in found] == [
        ("half_month", 1), ("ten_days", 1), ("week", 2), ("week", 2), ("month", 1), ("week", 1)
    ]  # fmt: skip
    assert binding(found[0], []) is None


def test_the_year_or_quarter_before_is_no_number() -> None:
    text = Folded.of("比上一年度减少,通报上一季度情况,报上一级,下一步;同一企业;以上一次性告知")
    assert [one.text for one in numerals(text.text, 0, len(text.text), frozenset())] == ["一"]


_TERM = "本措施自2023年5月1日起施行,有效期至2028年4月30日。"


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        (_TERM, []),
        (_TERM.replace("5月1日", "6月1日"), [("start", "2023-06-01", "2023-05-01")]),
        (_TERM.replace("2028", "2029"), [("end", "2029-04-30", "2028-04-30")]),
        ("本措施自印发之日起施行,有效期5年。", []),
        ("本措施自印发之日起施行,有效期三年。", [("end", "2026-04-30", "2028-04-30")]),
        ("本措施自二〇二三年五月一日起试行,试行期两年。", [("end", "2025-04-30", "2028-04-30")]),
        ("本措施自2023年5月1日至2027年12月31日止。", [("end", "2027-12-31", "2028-04-30")]),
        ("本措施2028年5月1日起自行废止。", []),
        ("自2023年5月2日起施行。", [("start", "2023-05-02", "2023-05-01")]),
        ("各单位自2024年1月1日起执行新标准。", []),
    ],
)
def test_a_printed_commencement_or_expiry_has_to_be_the_time_in_force(sample, sample_text, words, bounds) -> None:
    from govrules.analysis.audit_term import term_gaps
    from govrules.timing import InForce

    when = InForce(date(2023, 5, 1), date(2028, 4, 30))
    notice = sample.notices[0].restricted(in_force=when, issued=date(2023, 5, 1))
    found = term_gaps(notice, Folded.of(f"{sample_text}\n{words}"))
    assert [(one.bound, one.printed, one.kept) for one in found] == bounds


def test_a_wrong_expiry_is_a_gap_that_the_command_names(run, sample_text) -> None:
    text = sample_text.replace("全市前3名。", "全市前3名。本措施有效期至2027年3月31日。")
    found = run(text, "--lang", "zh", "--notice", "sample-2023")
    assert found.exit_code == 1
    assert "失效日应为 2027-03-31，通知的 in_force 为 未写" in found.output
    data = json.loads(run(text, "--format", "json").output)
    assert data["terms"] == [
        {"bound": "end", "in_force": "", "line": 15, "printed": "2027-03-31", "text": "有效期至2027年3月31日"}
    ]


def test_the_time_after_a_period_is_bound_with_its_unit(sample) -> None:
    from govrules.analysis.audit_binding import binding

    rule = sample.rules[1].evolve(parameters={"per": "quarter", "unit": "count", "after": {"n": 10, "unit": "day"}})
    text = Folded.of("每季度结束后10日内 10个工作日 10次")
    found = list(numerals(text.text, 0, len(text.text), frozenset()))
    assert [binding(one, [rule]) for one in found] == [f"{rule.id}: per", f"{rule.id}: after", None, None]
