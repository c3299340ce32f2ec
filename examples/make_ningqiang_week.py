"""Makes the example week: made-up records of 宁强县 offices from 2023-05-08 to 2023-05-14, with planted breaches.

    python examples/make_ningqiang_week.py            # writes examples/ningqiang-week/
    python examples/make_ningqiang_week.py --check    # exit 1 if the committed files differ

The same seed gives the same files. ``PLANTED`` lists every violation the week contains; a test holds the
check to exactly that list. No person or event in it is real.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

SEED = 20230508
MONDAY = date(2023, 5, 8)
COUNTY = "610726"
TOWNS = ("汉源街道", "高寨子街道", "大安镇", "代家坝镇", "阳平关镇", "燕子砭镇", "广坪镇", "青木川镇")
DEPARTMENTS = ("县发改局", "县财政局", "县住建局", "县应急局", "县教体局", "县卫健局", "县农业农村局", "县交通局")
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫"
LEADERS = tuple(f"{unit}{SURNAMES[i]}某" for i, unit in enumerate(DEPARTMENTS))

# (rule id, subject): what the check must report as violated, and nothing else.
PLANTED = frozenset({
    ("ningqiang-2022.4.a", "PS-003"), ("ningqiang-2022.4.b", "GW-005"), ("ningqiang-2022.4.d", "CD-011"),
    ("ningqiang-2022.4.g", "GW-031"), ("ningqiang-2022.4.h", "GW-034"), ("ningqiang-2022.4.i", "XG-003"),
    ("ningqiang-2022.4.j", "XG-005"), ("ningqiang-2022.5.b", "YD-004"), ("ningqiang-2022.5.c", "PS-018"),
    ("ningqiang-2022.5.d", "PS-027"), ("ningqiang-2022.5.e", "BS-003"), ("ningqiang-2022.5.g.instruction", "PS-018"),
    ("ningqiang-2022.6.b", "SJ-002"), ("ningqiang-2022.6.c", "SJ-002"), ("ningqiang-2022.6.f", "XB-004"),
    ("ningqiang-2022.6.h", "XB-006"), ("ningqiang-2022.8.c", "RW-007"), ("ningqiang-2022.18.b", "RW-007"),
    ("ningqiang-2022.18.b", "RW-011"), ("ningqiang-2022.9.b", "HY-002"), ("ningqiang-2022.9.e", "HY-009"),
    ("ningqiang-2022.9.f", "HY-004"), ("ningqiang-2022.9.i", "FY-006"), ("ningqiang-2022.9.k", "YT-003"),
    ("ningqiang-2022.9.o", "QJ-002"), ("ningqiang-2022.10.c", "HYJL-004"), ("ningqiang-2022.17.f", "KH-002"),
    ("ningqiang-2022.15.j", "SQ-004"),
})  # fmt: skip

Row = dict[str, Any]


def at(day: int, clock: str) -> str:
    """An instant of the week: day 0 is Monday; negative days are before it."""
    return f"{MONDAY + timedelta(days=day)}T{clock}+08:00"


def later(instant: str, minutes: int) -> str:
    """The instant so many minutes later."""
    return (datetime.fromisoformat(instant) + timedelta(minutes=minutes)).isoformat(timespec="minutes")


def documents(rng: random.Random) -> Iterator[Row]:
    """Forty documents: superior and own, a few with a supporting document or a drafting deadline."""
    for n in range(1, 41):
        urgent = n % 5 == 0
        received = at(rng.randrange(5), f"{rng.randrange(8, 17):02d}:{rng.randrange(60):02d}")
        row: Row = {
            "编号": f"GW-{n:03d}", "责任主体": "县政府办公室", "标题": f"来文{n}", "紧急程度": "特急" if urgent else "平件",
            "是否上级下发": "是" if n % 2 or urgent else "否", "收到时间": received,
            "批办完毕时间": later(received, 90 if n == 5 else rng.randrange(15, 60)),
            "上级是否要求制定配套文件": "否", "是否经常务会议审定": "否",
        }  # fmt: skip
        if n in (31, 32):
            row |= {
                "收到时间": "2023-02-08", "批办完毕时间": "2023-02-08", "上级是否要求制定配套文件": "是", "配套文件规定时限": "无时限",
                "配套文件送审日期": "2023-03-30", "配套文件出台日期": "2023-05-12" if n == 31 else "2023-05-08",
            }  # fmt: skip
        if n == 33:
            row |= {
                "收到时间": "2023-03-20", "批办完毕时间": "2023-03-20", "上级是否要求制定配套文件": "是",
                "配套文件规定时限": "2023-05-31", "配套文件出台日期": "未办",
            }  # fmt: skip
        if n in (34, 35, 36):
            issued = {34: "2023-05-12", 35: "2023-05-12", 36: "2023-05-08"}[n]
            row |= {
                "是否经常务会议审定": "是", "审定会议日期": "2023-04-28", "修改完成日期": "2023-05-05", "送审日期": "2023-05-06",
                "印发日期": issued, "未按要求办理的理由": "须与市级方案衔接,经分管副县长同意延期" if n == 35 else "",
            }  # fmt: skip
        yield row


def instructions(rng: random.Random) -> Iterator[Row]:
    """Forty-two instructions: superior ones to be delivered, own ones with and without a limit."""
    for n in range(1, 43):
        unit = rng.choice(DEPARTMENTS + TOWNS)
        if n <= 8:
            received = at(rng.randrange(5), f"{rng.randrange(8, 17):02d}:10")
            late = 80 if n == 3 else rng.randrange(20, 58)
            yield {
                "id": f"PS-{n:03d}", "bearer": "县政府办公室", "source": "上级主要领导", "received_at": received,
                "delivered_at": later(received, late), "limit": "NONE_STATED", "replied_at": at(4, "17:00"),
            }  # fmt: skip
        elif n <= 20:
            row: Row = {
                "id": f"PS-{n:03d}", "bearer": unit, "source": "本级政府领导", "received_at": "2023-04-21",
                "limit": at(rng.randrange(5), "18:00"),
            }  # fmt: skip
            row["replied_at"] = later(row["limit"], -rng.randrange(30, 2000))
            if n == 18:
                row |= {
                    "limit": at(2, "18:00"), "replied_at": at(4, "09:00"), "is_complex": True, "completed_on": None,
                    "progress_reported": False,
                }  # fmt: skip
            if n == 19:
                row |= {"limit": at(11, "18:00"), "replied_at": None}
            yield row
        else:
            received = "2023-04-27" if n % 2 else "2023-05-06"
            replied: Any = "2023-05-09" if n % 2 else None
            if n == 27:
                replied = "2023-05-12"
            yield {
                "id": f"PS-{n:03d}", "bearer": unit, "source": "本级政府领导", "received_at": received,
                "limit": "NONE_STATED", "replied_at": replied,
            }  # fmt: skip


def transmissions(rng: random.Random) -> Iterator[Row]:
    """Eight instructions passed on to three units each."""
    for n in range(1, 25):
        received = at(n % 5, "09:00")
        yield {
            "id": f"CD-{n:03d}", "bearer": "县政府办公室", "instruction": f"PS-{(n - 1) // 3 + 9:03d}",
            "unit": rng.choice(TOWNS), "received_at": received,
            "transmitted_at": later(received, 85 if n == 11 else rng.randrange(10, 60)),
        }  # fmt: skip


def revisions(_: random.Random) -> Iterator[Row]:
    """Eight rounds of comments on drafts, minor and major."""
    for n in range(1, 9):
        major = n > 5
        back = "2023-05-11" if n == 5 else "2023-05-12" if major else "2023-05-10"
        yield {
            "id": f"XG-{n:03d}", "bearer": DEPARTMENTS[n % 8], "document": f"GW-{n:03d}", "commented_on": "2023-05-09",
            "is_major": major, "resubmitted_on": back, "marked_up_copy_attached": True,
            "revision_note_attached": n != 3,
        }  # fmt: skip


def resolutions(rng: random.Random) -> Iterator[Row]:
    """Twelve decisions of meetings; the last ones are still open."""
    for n in range(1, 13):
        row: Row = {
            "id": f"YD-{n:03d}", "bearer": rng.choice(DEPARTMENTS), "meeting_type": "常务会议" if n % 2 else "专题会议",
            "meeting_on": "2023-04-24",
        }  # fmt: skip
        if n <= 6:
            row |= {"limit": "NONE_STATED", "reported_on": "2023-05-08" if n == 4 else "2023-05-06"}
        else:
            row |= {"limit": "2023-05-12" if n < 10 else "2023-06-30", "completed_on": "2023-05-11" if n < 10 else None}
        yield row


def scheduled_reports(_: random.Random) -> Iterator[Row]:
    """Two long-term tasks with four listed dates each."""
    dates = ("2023-03-31", "2023-04-30", "2023-05-10", "2023-06-30")
    for n in range(1, 9):
        due = dates[(n - 1) % 4]
        reported = None if due == "2023-06-30" else "2023-05-12" if n == 3 else due
        yield {
            "id": f"BS-{n:03d}", "bearer": DEPARTMENTS[n // 5], "task": f"CQ-{n // 5 + 1}", "due_on": due,
            "reported_on": reported,
        }  # fmt: skip


def tasks(rng: random.Random) -> Iterator[Row]:
    """Sixteen pieces of assigned work, one without a person, one without a standard."""
    for n in range(1, 17):
        yield {
            "编号": f"RW-{n:03d}", "任务": f"重点任务{n}", "布置日期": "2023-05-08", "时间节点": "2023-06-30",
            "责任单位": rng.choice(DEPARTMENTS), "责任人": "未" if n == 7 else f"{rng.choice(SURNAMES)}某",
            "工作标准": "未" if n == 11 else "按方案验收",
        }  # fmt: skip


def incidents(_: random.Random) -> Iterator[Row]:
    """Six emergencies; one of the larger ones was reported late."""
    for n in range(1, 7):
        occurred = at(n - 1, "14:00")
        large = n in (2, 4)
        yield {
            "id": f"SJ-{n:03d}", "bearer": TOWNS[n], "bearer_kind": "镇" if n > 1 else "街道",
            "severity": "较大" if large else "一般",
            "concerns_safety_or_stability": n != 6, "occurred_at": occurred, "info_received_at": later(occurred, 5),
            "written_to_leader_at": later(occurred, 50), "phoned_at": later(occurred, 25 if n == 2 else 11),
            "written_at": later(occurred, 45 if n == 2 else 28),
        }  # fmt: skip


def incident_reports(_: random.Random) -> Iterator[Row]:
    """Ten reports sent up; one signed by nobody in charge, one at odds with the department."""
    for n in range(1, 11):
        sent = at(n % 6, "14:28")
        yield {
            "id": f"XB-{n:03d}", "bearer": TOWNS[n % 8], "incident": f"SJ-{n % 6 + 1:03d}", "form": "书面",
            "reported_at": sent, "signed_off_by": "值班人员" if n == 4 else "带班领导" if n % 2 else "主要领导",
            "signed_off_at": later(sent, -3), "own_key_data": ["受伤=3", "死亡=0"],
            "department_key_data": ["受伤=5" if n == 6 else "受伤=3", "死亡=0"], "wording_consistent": True,
            "content_consistent": True,
        }  # fmt: skip


def incident_handlings(_: random.Random) -> Iterator[Row]:
    """What the county duty office did with the six emergencies."""
    for n in range(1, 7):
        received = at(n - 1, "14:12")
        yield {
            "id": f"CZ-{n:03d}", "bearer": "县政府总值班室", "incident": f"SJ-{n:03d}", "report_received_at": received,
            "verified": True, "office_leader_informed": True, "government_leader_informed": True,
            "bulletin_required": n in (2, 4), "bulletin_compiled": n in (2, 4), "upward_due_at": later(received, 60),
            "reported_upward_at": later(received, 40), "followed_up": True,
        }  # fmt: skip


def meetings(rng: random.Random) -> Iterator[Row]:
    """Fourteen meetings: county-wide, merged and ordinary ones."""
    for n in range(1, 15):
        wide = n in (1, 2, 3, 4)
        merged = n in (5, 6)
        kind = "工作会议" if wide else "专题会议" if merged or n == 9 else "一般性会议"
        length = {4: 210, 5: 170, 6: 190, 9: 270, 10: 65}.get(n, 110 if wide else rng.randrange(30, 60))
        start = at(n % 5, "08:30" if n == 9 else "09:00")
        yield {
            "编号": f"HY-{n:03d}", "责任主体": "县政府办公室" if wide else rng.choice(DEPARTMENTS), "会议名称": f"会议{n}",
            "会议类型": kind, "是否全域性会议": "是" if wide else "否", "是否以政府名义召开": "是" if wide else "否",
            "会议形式": "现场" if n in (2, 3) or not wide else "视频", "开始时间": start, "结束时间": later(start, length),
            "是否合并或套开": "是" if merged else "否", "是否可以合并套开": "是" if merged else "否",
            "是否可通过调研指导、现场办公解决": "否",
            "未采用视频形式的理由": "须现场观摩" if n == 3 else "",
        }  # fmt: skip


def speeches(rng: random.Random) -> Iterator[Row]:
    """Twenty-four speeches at the county-wide and at other meetings."""
    for n in range(1, 25):
        wide = n <= 12
        minutes = 12 if n == 6 else rng.randrange(3, 7) if wide else rng.randrange(1, 4)
        yield {
            "编号": f"FY-{n:03d}", "责任主体": rng.choice(LEADERS), "会议编号": f"HY-{1 if wide else 7:03d}",
            "会议日期": "2023-05-09", "是否全域性会议": "是" if wide else "否", "发言时长": minutes,
        }  # fmt: skip


def agenda_items(_: random.Random) -> Iterator[Row]:
    """Six matters submitted to the executive meeting; one left the county leaders out."""
    for n in range(1, 7):
        yield {
            "id": f"YT-{n:03d}", "bearer": DEPARTMENTS[n], "meeting_at": at(4, "09:00"),
            "towns_consulted_at": "2023-05-08", "departments_consulted_at": "2023-05-09",
            "leaders_consulted_at": None if n == 3 else "2023-05-10", "coordination_needed": n == 1,
            "convened_by_deputy_head": True, "consensus_reached": True,
        }  # fmt: skip


def absences(_: random.Random) -> Iterator[Row]:
    """Four absences; one substitute is no leadership member."""
    for n in range(1, 5):
        yield {
            "id": f"QJ-{n:03d}", "bearer": DEPARTMENTS[n], "meeting_at": at(1, "09:00"), "important_work": True,
            "leave_completed": True, "substitute": "办公室干部" if n == 2 else "副职", "substitute_briefed": True,
            "substitute_in_leadership": n != 2, "substitute_briefed_at": at(0, "16:00"),
        }  # fmt: skip


def activities(rng: random.Random) -> Iterator[Row]:
    """Research days of the eight leaders since January."""
    n = 0
    for leader in LEADERS:
        for day in sorted(rng.sample(range(5, 130), 4)):
            n += 1
            yield {
                "编号": f"DY-{n:03d}", "责任主体": leader, "活动类别": "基层调研",
                "日期": (date(2023, 1, 1) + timedelta(days=day)).isoformat(), "地点": rng.choice(TOWNS),
            }  # fmt: skip


def attestations(_: random.Random) -> Iterator[Row]:
    """What the supervision office inspected in the week."""
    states = {
        "3.b": ("三会一课", "双重组织生活", "谈心谈话", "民主评议", "述职述廉"),
        "13.b": ("科室学习制度", "传帮带制度", "AB角制度", "分管领导讲业务制度"),
        "18.a": ("任务项目化", "项目清单化", "清单具体化"),
        "10.c": ("公务接待制度", "办公用房制度", "公务用车制度", "财务管理制度", "群众信访制度", "机关后勤制度"),
        "15.h": ("决策公开", "执行公开", "管理公开", "服务公开", "结果公开"),
    }
    for n, (clause, elements) in enumerate(states.items(), 1):
        yield {
            "id": f"HYJL-{n:03d}", "bearer": DEPARTMENTS[n], "clause": f"ningqiang-2022.{clause}", "on": "2023-05-10",
            "elements": {element: element != "公务用车制度" for element in elements}, "attested_by": "县政府督查室",
        }  # fmt: skip
    for n, clause in enumerate(("16.j", "17.j", "20.b"), 6):
        yield {
            "id": f"HYJL-{n:03d}", "bearer": "县政府办公室", "clause": f"ningqiang-2022.{clause}", "on": "2023-05-10",
            "done": True, "attested_by": "县政府督查室",
        }  # fmt: skip
    for n, clause in enumerate(("7.a", "15.a", "16.i", "17.b"), 9):
        yield {
            "id": f"HYJL-{n:03d}", "bearer": "县政府办公室", "clause": f"ningqiang-2022.{clause}", "on": "2023-05-10",
            "period": "2023", "done": n % 2 == 0, "attested_by": "县政府督查室",
        }  # fmt: skip


def appeals(_: random.Random) -> Iterator[Row]:
    """Eight appeals of residents and enterprises."""
    for n in range(1, 9):
        yield {
            "编号": f"SQ-{n:03d}", "责任主体": DEPARTMENTS[n - 1], "收到日期": "2023-05-08",
            "是否有效诉求": "否" if n == 8 else "是", "是否解决": "否" if n == 4 else "是",
        }  # fmt: skip


def disclosures(_: random.Random) -> Iterator[Row]:
    """Six records made in the week, one withheld on a ground."""
    for n in range(1, 7):
        yield {
            "编号": f"GK-{n:03d}", "责任主体": DEPARTMENTS[n], "形成日期": "2023-05-09", "是否公开": "否" if n == 6 else "是",
            "不公开理由": "涉及个人隐私" if n == 6 else "",
        }  # fmt: skip


def assessments(_: random.Random) -> Iterator[Row]:
    """Three assessments of work; one looked at paper traces alone."""
    for n, criteria in enumerate((["实地查看", "台账记录"], ["台账记录", "工作笔记"], ["工作成效"]), 1):
        yield {
            "id": f"KH-{n:03d}", "bearer": DEPARTMENTS[n], "held_on": "2023-05-11", "criteria": criteria,
            "uploads_replaced_assessment": False,
        }  # fmt: skip


def roster(_: random.Random) -> Iterator[Row]:
    """The leadership members who owe field research and a report each year."""
    for n, leader in enumerate(LEADERS, 1):
        yield {
            "编号": f"MC-{n:03d}", "责任主体": leader, "负有的责任": "县政府及部门领导班子成员",
            "起始日期": "2022-12-20" if n < 8 else "2023-03-01",
        }  # fmt: skip


Maker = Callable[[random.Random], Iterator[Row]]
CSV_FILES: dict[str, Maker] = {
    "document": documents, "task": tasks, "meeting": meetings, "speech": speeches, "activity": activities,
    "appeal": appeals, "disclosure": disclosures, "roster": roster,
}  # fmt: skip
YAML_FILES: dict[str, dict[str, Maker]] = {
    "instructions": {"instruction": instructions, "transmission": transmissions, "revision": revisions},
    "decisions": {
        "resolution": resolutions, "scheduled_report": scheduled_reports, "agenda_item": agenda_items,
        "absence": absences,
    },
    "attestations": {"attestation": attestations, "assessment": assessments},
}  # fmt: skip
JSON_FILES: dict[str, dict[str, Maker]] = {
    "incidents": {
        "incident": incidents, "incident_report": incident_reports, "incident_handling": incident_handlings,
    },
}  # fmt: skip


def files() -> Iterator[tuple[str, str]]:
    """Yield (file name, content) of the whole example."""
    rng = random.Random(SEED)
    for name, make in CSV_FILES.items():
        rows = list(make(rng))
        header = list(dict.fromkeys(key for row in rows for key in row))
        out = io.StringIO()
        writer = csv.DictWriter(out, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        yield f"{name}.csv", out.getvalue()
    for name, types in YAML_FILES.items():
        data = {"jurisdiction": COUNTY, **{record: list(make(rng)) for record, make in types.items()}}
        yield f"{name}.yaml", yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
    for name, types in JSON_FILES.items():
        data = {"jurisdiction": COUNTY, **{record: list(make(rng)) for record, make in types.items()}}
        yield f"{name}.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the files, or compare them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    folder = Path(__file__).parent / "ningqiang-week"
    stale = []
    check = parser.parse_args().check
    for name, content in files():
        path = folder / name
        if check:
            stale += [name] if not path.exists() or path.read_text(encoding="utf-8") != content else []
        else:
            folder.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
    if stale:
        sys.stderr.write(f"Not what the script makes: {', '.join(stale)}\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
