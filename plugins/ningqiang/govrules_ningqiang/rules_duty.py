"""Article 6 of the 宁强 notice: duty information about emergencies."""

from __future__ import annotations

from govrules.archetypes import deadline, deadline_set_by, requires
from govrules.expr import nodes
from govrules.facts.records import Incident, IncidentHandling, IncidentReport
from govrules.rules import Reading, Rule
from govrules.timing import hours, minutes
from govrules_ningqiang.notice import NOTICE
from govrules_ningqiang.readings import HOURS_RUN

_MAJOR = Incident.severity.at_least("较大")
_TOWNS_DEPARTMENTS = ("镇", "街道", "部门")
_DUTY_OFFICE = ("政府办公室",)
_FROM_OCCURRENCE = Reading(
    question="起点是发生还是发现;哪些等级",
    chosen="自发生之时起算,较大及以上等级适用;发现较晚的同样判断,发现时间供说明。",
    reason="条文写“发生后”;等级更高的举轻以明重。",
    rejected=("自发现起算", "只适用于较大一级"),
)
_TWO_TIERS = Reading(
    question="15分钟、30分钟与“最迟不超过2小时”的关系",
    chosen="两级:超过15、30分钟分别违反6.b、6.c;书面报告超过2小时再违反6.d;2小时不免除前两项。",
    reason="同句三个时限须各有意义。",
    rejected=("30分钟仅为目标,只有2小时有约束力",),
)


def rules() -> tuple[Rule, ...]:
    """The rules of article 6 on reporting units and the duty office."""
    return (
        deadline(
            NOTICE.clause("6.b"), applies=_MAJOR, binds=_TOWNS_DEPARTMENTS, since=Incident.occurred_at,
            until=Incident.phoned_at, within=minutes(15),
            act=("向县政府总值班室电话报告", "phone the county duty office"),
            parameters={"min_severity": "较大", "form": "电话"}, readings=(HOURS_RUN, _FROM_OCCURRENCE, _TWO_TIERS),
        ),
        deadline(
            NOTICE.clause("6.c"), applies=_MAJOR, binds=_TOWNS_DEPARTMENTS, since=Incident.occurred_at,
            until=Incident.written_at, within=minutes(30),
            act=("向县政府总值班室书面报告", "report in writing to the county duty office"),
            parameters={"min_severity": "较大", "form": "书面"}, readings=(HOURS_RUN, _FROM_OCCURRENCE, _TWO_TIERS),
        ),
        deadline(
            NOTICE.clause("6.d"), applies=_MAJOR, binds=_TOWNS_DEPARTMENTS, since=Incident.occurred_at,
            until=Incident.written_at, within=hours(2),
            act=("最迟完成书面报告", "report in writing at the latest"),
            parameters={"min_severity": "较大", "max": 2}, readings=(HOURS_RUN, _FROM_OCCURRENCE, _TWO_TIERS),
        ),
        requires(
            NOTICE.clause("6.f"), binds=_TOWNS_DEPARTMENTS,
            unless=[(IncidentReport.form.equals("电话"), "电话报告无法审签", "a phone call cannot be signed off")],
            parts=[
                (IncidentReport.signed_off_by.is_one_of("带班领导", "主要领导"), "由带班领导或主要领导审签",
                 "signed off by the duty leader or the head"),
                (IncidentReport.signed_off_at <= IncidentReport.reported_at, "报送前审签", "signed off before sending"),
            ],
            duty=("报送信息经带班领导或主要领导审签", "have the report signed off by the duty leader or the head"),
            decided_on=IncidentReport.reported_at,
            parameters={"approver": {"of": ["带班领导", "主要领导"], "any_of": True}},
            readings=(Reading(
                question="审签的时间和范围", chosen="报送之时或之前审签,任一位领导即可;电话报告不适用。",
                reason="“经…审签”是报送的前提。",
            ),),
        ),
        requires(
            NOTICE.clause("6.h"), binds=_TOWNS_DEPARTMENTS,
            parts=[
                (IncidentReport.wording_consistent, "口径", "wording"),
                (IncidentReport.content_consistent, "内容", "content"),
                (nodes.All((
                    IncidentReport.own_key_data.covered_by(IncidentReport.department_key_data),
                    IncidentReport.department_key_data.covered_by(IncidentReport.own_key_data),
                )), "关键数据", "key data"),
            ],
            duty=("上报信息的口径、内容、关键数据一致", "keep wording, content and key data consistent"),
            decided_on=IncidentReport.reported_at,
            readings=(Reading(
                question="与谁一致", chosen="与前句的相关行业主管部门一致;关键数据逐项比对,口径和内容由核验认定。", reason="承前句。",
            ),),
        ),
        requires(
            NOTICE.clause("6.i"), binds=_DUTY_OFFICE, parts=[(IncidentHandling.verified, "了解、核实情况", "situation verified")],
            duty=("了解、核实突发事件情况", "establish and verify the situation"),
            decided_on=IncidentHandling.report_received_at, parameters={"required": ["了解情况", "核实情况"]},
        ),
        requires(
            NOTICE.clause("6.j"), binds=_DUTY_OFFICE,
            parts=[
                (IncidentHandling.office_leader_informed, "办公室值班领导", "office duty leader"),
                (IncidentHandling.government_leader_informed, "县政府相关领导", "responsible county leader"),
            ],
            duty=("报告办公室值班领导和县政府相关领导", "inform the office duty leader and the county leader"),
            decided_on=IncidentHandling.report_received_at,
            readings=(Reading(question="“迅速”没有数字", chosen="只判断是否报告,两类领导都须报告。", reason="条文未写数字。"),),
        ),
        requires(
            NOTICE.clause("6.k"), binds=_DUTY_OFFICE, applies=IncidentHandling.bulletin_required,
            parts=[(IncidentHandling.bulletin_compiled, "《值班要情》", "duty bulletin")],
            duty=("编报《值班要情》", "compile the duty bulletin"), decided_on=IncidentHandling.report_received_at,
            readings=(Reading(
                question="是否每起事件都须编报", chosen="领导批示或有关规定要求编报的才须编报。", reason="条文写“按照领导批示和有关规定”。",
            ),),
        ),
        deadline_set_by(
            NOTICE.clause("6.l"), binds=_DUTY_OFFICE, since=IncidentHandling.report_received_at, limit=IncidentHandling.upward_due_at,
            until=IncidentHandling.reported_upward_at, act=("报市政府总值班室", "report to the city duty office"),
            readings=(Reading(
                question="“规定时间”是多少", chosen="由有关规定确定,作为事实提供;不套用15分钟、30分钟、2小时。",
                reason="那些时限是对县总值班室的。",
            ),),
        ),
        requires(
            NOTICE.clause("6.m"), binds=_DUTY_OFFICE, parts=[(IncidentHandling.followed_up, "跟踪了解", "followed up")],
            duty=("跟踪了解有关情况", "follow up"), decided_on=IncidentHandling.report_received_at,
        ),
    )
