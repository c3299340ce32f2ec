"""Facts in YAML and JSON files and in plain data."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from govrules.expr import NONE_STATED, UNKNOWN
from govrules.facts.dataset import Dataset
from govrules.facts.load import FactErrors, read_facts
from govrules.facts.load.yaml_reader import read_yaml
from govrules.facts.record import Record
from govrules.timing import parse_period

Load = Callable[..., Dataset]
Errors = Callable[..., list[str]]

WEEK = """\
jurisdiction: 610726
as_of: 2023-04-01
covers: 2023Q1
defaults:
  bearer: 县政府办公室
matter:
  - id: M-1
    title: 修路
    received_at: 2023-03-15T09:30+08:00
    replied_at:
    limit: 无时限
    amount: 1.5
    urgent: yes
    people: [甲, 乙]
    elements: {甲: true, 乙: 否}
  - 编号: M-2
    标题: 供水
    责任主体: 水利局
    jurisdiction: "610727"
事项报告:
  id: R-1
  matter: M-1
"""


def test_a_yaml_file_is_read_with_header_defaults_and_chinese_labels(
    load: Load, matter: type[Any], matter_report: type[Any]
) -> None:
    data = load({"week.yaml": WEEK})
    first, second = data.of(matter)
    (report,) = data.of(matter_report)
    assert (data.as_of, data.covers, data.notes) == (date(2023, 4, 1), parse_period("2023Q1"), ())
    assert (first.title, first.received_at, first.amount) == ("修路", datetime(2023, 3, 15, 9, 30), Decimal("1.5"))
    assert first.replied_at is None and second.replied_at is UNKNOWN
    assert first.limit is NONE_STATED and first.urgent is True and first.people == ("甲", "乙")
    assert first.elements == {"甲": True, "乙": False}
    assert (first.bearer, second.bearer, report.bearer) == ("县政府办公室", "水利局", "县政府办公室")
    assert (first.jurisdiction, second.jurisdiction) == ("610726", "610727")
    assert [str(data.place(record)) for record in data.records] == ["week.yaml:7", "week.yaml:16", "week.yaml:20"]


def test_json_says_the_same_as_yaml(load: Load) -> None:
    yaml_data = load({"week.yaml": WEEK})
    plain = read_yaml(WEEK).data
    json_data = load({"week.json": json.dumps(plain, indent=1)})
    assert json_data.digest == yaml_data.digest
    assert (json_data.as_of, json_data.covers) == (yaml_data.as_of, yaml_data.covers)


def test_the_jurisdiction_of_the_record_wins_over_the_file_and_that_over_the_argument(
    load: Load, matter: type[Any]
) -> None:
    data = load(
        {
            "a.yaml": "jurisdiction: '610726'\nmatter:\n - {id: 1, jurisdiction: 610727}\n - {id: 2}\n",
            "b.yaml": "matter: {id: 3}\n",
        },
        jurisdiction="370600",
    )
    assert [record.jurisdiction for record in data.of(matter)] == ["610727", "610726", "370600"]


def test_a_default_is_lent_only_to_types_that_have_the_field(load: Load, matter: type[Any]) -> None:
    text = "defaults: {金额: 5, 所报事项: M}\nmatter: [{id: 1}, {id: 2, amount: 6}]\nmatter_report: {id: 1}\n"
    data = load({"a.yaml": text})
    assert [record.amount for record in data.of(matter)] == [5, 6]


def test_chinese_header_keys_are_understood(load: Load) -> None:
    header = "行政区划代码: 610726\n截至: 2023年4月1日\n涵盖期间: 2023年一季度\n默认值: {责任主体: 甲}\n"
    data = load({"a.yaml": header + "事项: {id: 1}\n"})
    (record,) = data.records
    assert (record.jurisdiction, record.bearer) == ("610726", "甲")
    assert (data.as_of, data.covers) == (date(2023, 4, 1), parse_period("2023Q1"))


def test_an_explicitly_empty_list_is_a_statement_and_no_error(load: Load) -> None:
    assert load({"a.yaml": "covers: 2023Q1\nmatter: []\n"}).records == ()


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("", ["a.yaml:1: there are no facts here."]),
        ("# nothing\n", ["a.yaml:1: there are no facts here."]),
        ("{}", ["there are no facts here."]),
        ("as_of: 2023-01-01\n", ["there are no facts here, only a header."]),
        ("- 1\n", ["a.yaml:1: a mapping of record types is wanted, got a list."]),
        ("matters:\n  - id: 1\n", ["a.yaml:1: there is no record type 'matters' (did you mean 'matter'?)."]),
        ("as_off: 2023-01-01\nmatter: []\n", ["a.yaml:1: there is no record type 'as_off' (did you mean 'as_of'?)."]),
        ("matter: 5\n", ["a.yaml:1: matter: a list of records is wanted, got 5."]),
        ("matter:\n", ["a.yaml:1: matter: a list of records is wanted, got nothing."]),
        ("matter:\n  - 5\n", ["a.yaml:2: matter: a record (a mapping of fields) is wanted, got 5."]),
        ("matter:\n  - title: x\n", ["a.yaml:2: this matter has no id."]),
        ("matter:\n  - id: ''\n", ["a.yaml:2: this matter has no id."]),
        ("matter:\n  -\n", ["a.yaml:2: matter: a record (a mapping of fields) is wanted, got nothing."]),
        (
            "matter:\n  - id: M-1\n    titel: x\n",
            ["a.yaml:3: matter 'M-1': there is no field 'titel' (did you mean 'title'?)."],
        ),
        (
            "matter:\n  - titel: x\n    编号: M-1\n",
            ["a.yaml:2: matter 'M-1': there is no field 'titel' (did you mean 'title'?)."],
        ),
        (
            "matter:\n  - id: M-1\n    title: x\n    标题: y\n",
            ["a.yaml:4: matter 'M-1': title is given twice, as 'title' and as '标题'."],
        ),
        (
            "matter:\n  - id: M-1\n    received_at: '2023-02-30'\n",
            ["a.yaml:3: matter 'M-1': received_at: '2023-02-30': there is no such day in the calendar."],
        ),
        (
            "matter:\n  - id: M-1\n    收到时间: soon\n",
            ["a.yaml:3: matter 'M-1': 收到时间 (received_at): 'soon' is neither a date nor an instant"],
        ),
        (
            "matter:\n  - id: M-1\n    received_at:\n",
            ["a.yaml:3: matter 'M-1': received_at: null means recorded as not having happened"],
        ),
        ("matter:\n  - id: 1.10\n", ["a.yaml:2: matter: id: a text is wanted, got 1.1."]),
        ("matter:\n  - id: [1]\n", ["a.yaml:2: matter: id: a text is wanted, got [1]."]),
        (
            "matter:\n  - id: M-1\n  - id: M-1\n",
            ["a.yaml:3: matter 'M-1' is already recorded at a.yaml:2."],
        ),
        ("matter_report:\n  - id: R\n", ["a.yaml:2: matter_report 'R': matter (所报事项) is wanted and not recorded."]),
        ("jurisdiction: 61\nmatter: []\n", ["a.yaml:1: jurisdiction: 61 is not a GB/T 2260 code of six digits."]),
        (
            "matter:\n  - id: 1\n    jurisdiction: 61\n",
            ["a.yaml:2: matter '1': matter 1: jurisdiction '61' is not a GB/T 2260 code of six digits."],
        ),
        ("as_of: soon\nmatter: []\n", ["a.yaml:1: as_of: 'soon' is neither a date nor an instant"]),
        ("as_of:\nmatter: []\n", ["a.yaml:1: as_of: a date or an instant is wanted"]),
        ("covers: 2023Q7\nmatter: []\n", ["a.yaml:1: covers: '2023Q7' is not a period"]),
        ("covers: [1]\nmatter: []\n", ["a.yaml:1: covers: a period is wanted, got a list."]),
        (
            "as_of: 2023-01-01\n截至: 2023-01-01\nmatter: []\n",
            ["a.yaml:2: as_of is given twice, as 'as_of' and as '截至'."],
        ),
        ("defaults: 5\nmatter: []\n", ["a.yaml:1: defaults: a mapping from field to value is wanted, got 5."]),
        (
            "defaults:\n  barer: x\nmatter: []\n",
            ["a.yaml:2: defaults: no record type of this file has a field 'barer' (did you mean 'bearer'?)."],
        ),
        ("defaults: {id: x}\nmatter: []\n", ["a.yaml:1: defaults: every record needs an id of its own."]),
        (
            "defaults: {title: x, 标题: y}\nmatter: []\n",
            ["a.yaml:1: defaults: title of matter is given twice."],
        ),
        (
            "defaults:\n  amount: x\nmatter: [{id: 1}, {id: 2}]\n",
            ["a.yaml:2: defaults: amount: a number (yuan) is wanted, got 'x'."],
        ),
        ("a: [\n", ["a.yaml:2:1: this is not valid YAML"]),
    ],
)
def test_a_wrong_yaml_file_is_refused_at_its_line(errors: Errors, text: str, messages: list[str]) -> None:
    found = errors({"a.yaml": text})
    assert len(found) == len(messages)
    for got, wanted in zip(found, messages, strict=True):
        assert wanted in got and got.startswith("a.yaml") and got.endswith(".")


def test_json_errors_name_the_line_of_the_key(errors: Errors) -> None:
    text = '{"matter": [\n {"id": "M-1",\n  "amount": "x"}]}'
    assert errors({"a.json": text}) == ["a.json:3: matter 'M-1': amount: a number (yuan) is wanted, got 'x'."]


def test_every_wrong_value_of_a_record_is_named_at_once(errors: Errors) -> None:
    text = "matter:\n  - id: 1\n    amount: x\n    urgent: y?\n  - id: 2\n    rate: z\n"
    assert [message.split(":")[1] for message in errors({"a.yaml": text})] == ["3", "4", "6"]


def test_errors_of_all_files_come_together_and_stop_at_twenty(errors: Errors, load: Load) -> None:
    broken = {"a.yaml": "matter: [\n", "b.yaml": "matter:\n  - id: 1\n    amount: x\n"}
    assert [message.split(":")[0] for message in errors(broken)] == ["a.yaml", "b.yaml"]
    many = "matter:\n" + "".join(f"  - id: {number}\n    amount: x\n" for number in range(50))
    with pytest.raises(FactErrors) as caught:
        load({"c.yaml": many})
    assert len(caught.value.errors) == 20
    lines = str(caught.value).splitlines()
    assert len(lines) == 41 and lines[-1] == "Reading stopped after 20 errors; there may be more."


def test_plain_data_are_read_with_paths_as_places(words: dict[str, type[Record]], matter: type[Any]) -> None:
    when = datetime(2023, 3, 15, 9, 30)
    data = read_facts({"matter": [{"id": "1", "received_at": when, "period": parse_period("2023Q1")}]}, words)
    (record,) = data.of(matter)
    assert record.received_at == when and str(data.place(record)) == "$.matter[0]"
    assert data.notes == (
        "1 instant without a zone was taken as Asia/Shanghai, first at $.matter[0].received_at",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "$: there are no facts here."),
        ({"matter": [{"id": "1", "amount": "x"}]}, "$.matter[0].amount: matter '1': amount: a number"),
        ({"matter": [{"id": "1", 5: "x"}]}, "$.matter[0]: matter '1': there is no field 5."),
        ({5: []}, "$: the key 5 is not a text."),
        ({"matter": [{}]}, "$.matter[0]: this matter has no id."),
        ({"matter": [{"id": None}]}, "$.matter[0]: this matter has no id."),
        ({"matter": [{"id": "1", "amount": object()}]}, "$.matter[0].amount: matter '1': amount: a number"),
        ({"matter": {1, 2}}, "$.matter: matter: a list of records is wanted, got a value of type set."),
        (["matter"], "$: a mapping of record types is wanted, got a list."),
        ({"as_of": True, "matter": []}, "$.as_of: as_of: a date or an instant is wanted"),
    ],
)
def test_wrong_plain_data_are_refused_at_their_path(words: dict[str, type[Record]], data: Any, message: str) -> None:
    with pytest.raises(FactErrors) as caught:
        read_facts(data, words)
    assert caught.value.errors[0].message.startswith(message)
    with pytest.raises(FactErrors) as caught:
        read_facts(data, words, source="payload")
    assert caught.value.errors[0].message.startswith("payload " + message)


def test_facts_inside_another_file_name_its_lines(words: dict[str, type[Record]]) -> None:
    doc = read_yaml("cases:\n  - facts:\n      matter:\n        - amount: x\n", name="t.govrules.yaml")
    with pytest.raises(FactErrors, match=r"t\.govrules\.yaml:4: matter '1': amount: a number"):
        read_facts(doc.at("cases", 0, "facts"), words, auto_id=True)


def test_missing_ids_are_numbered_on_request_without_taking_one_that_is_given(
    words: dict[str, type[Record]],
) -> None:
    data = read_facts({"matter": [{}, {"id": 2}, {}], "matter_report": {"matter": "1"}}, words, auto_id=True)
    assert [(record.record_name, record.id) for record in data.records] == [
        ("matter", "1"), ("matter", "2"), ("matter", "3"), ("matter_report", "1"),
    ]  # fmt: skip


def test_as_of_may_be_an_instant_and_a_wrong_argument_is_named(words: dict[str, type[Record]]) -> None:
    data = read_facts({"as_of": "2023-04-01T08:00Z", "matter": []}, words)
    assert data.as_of == datetime(2023, 4, 1, 16) and data.notes == ()
    assert read_facts({"as_of": 20230401, "matter": []}, words).as_of == date(2023, 4, 1)
    assert read_facts({"as_of": "2023-04-01 08:00", "matter": []}, words).notes
    with pytest.raises(FactErrors, match="The jurisdiction '61' is not a GB/T 2260 code"):
        read_facts({"matter": []}, words, jurisdiction="61")
