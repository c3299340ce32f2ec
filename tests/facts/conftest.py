"""Two small record types with a field of every kind, and a way to load files by name and content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from govrules.facts.dataset import Dataset
from govrules.facts.field import PeriodField
from govrules.facts.load import FactErrors, load_facts
from govrules.facts.record import (
    FlagField,
    ListField,
    MapField,
    MomentField,
    NumberField,
    Record,
    TextField,
    vocabulary,
)


class Matter(Record, name="matter", zh="事项", en="matter"):
    """A matter with a field of every kind."""

    title: TextField = TextField("标题", "title", optional=True)
    grade: TextField = TextField("等级", "grade", values=("一般", "较大", "重大"))
    received_at: MomentField = MomentField("收到时间", "received at")
    replied_at: MomentField = MomentField("反馈时间", "replied at", optional=True)
    limit: MomentField = MomentField("办理时限", "limit", limit=True)
    amount: NumberField = NumberField("金额", "amount", unit="yuan")
    rate: NumberField = NumberField("办结率", "rate", unit="%")
    urgent: FlagField = FlagField("是否紧急", "urgent", presumed=False)
    people: ListField = ListField("参加人员", "people")
    channels: ListField = ListField("渠道", "channels", values=("网站", "报纸"))
    elements: MapField = MapField("要素", "elements")
    period: PeriodField = PeriodField("期间", "period")


class MatterReport(Record, name="matter_report", zh="事项报告", en="report on a matter"):
    """A report that must name its matter."""

    matter: TextField = TextField("所报事项", "matter", required=True)
    sent_at: MomentField = MomentField("报送时间", "sent at", optional=True)


@pytest.fixture(scope="session")
def words() -> dict[str, type[Record]]:
    return vocabulary(Matter, MatterReport)


@pytest.fixture(scope="session")
def matter() -> type[Record]:
    return Matter


@pytest.fixture(scope="session")
def matter_report() -> type[Record]:
    return MatterReport


@pytest.fixture
def load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: dict[str, type[Record]]
) -> Callable[..., Dataset]:
    """Write files (name → text or bytes) into an empty directory, go there, and load them by name.

    Times without a zone are Beijing time unless a test says otherwise.
    """
    monkeypatch.chdir(tmp_path)

    def load_files(files: Mapping[str, str | bytes], **options: Any) -> Dataset:
        for name, content in files.items():
            data = content.encode("utf-8") if isinstance(content, str) else content
            (tmp_path / name).write_bytes(data)
        return load_facts(list(files), words, **{"beijing_time": True, **options})

    return load_files


@pytest.fixture
def errors(load: Callable[..., Dataset]) -> Callable[..., list[str]]:
    """Load files that are wrong and return the message of each error."""

    def errors_of(files: Mapping[str, str | bytes], **options: Any) -> list[str]:
        with pytest.raises(FactErrors) as caught:
            load(files, **options)
        assert all(error.advice for error in caught.value.errors)
        return [error.message for error in caught.value.errors]

    return errors_of
