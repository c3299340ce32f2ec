"""Emergencies and the reports made about them."""

from __future__ import annotations

from govrules.facts.record import FlagField, ListField, MomentField, Record, TextField

SEVERITIES = ("一般", "较大", "重大", "特别重大")
SIGNATORIES = ("主要领导", "带班领导", "分管领导", "值班人员", "其他")
REPORT_FORMS = ("电话", "书面")


class Incident(Record, name="incident", zh="突发事件", en="emergency"):
    """An emergency and the reports of the unit concerned."""

    title: TextField = TextField("事件", "event")
    severity: TextField = TextField("事件等级", "severity", values=SEVERITIES)
    concerns_safety_or_stability: FlagField = FlagField("是否涉及安全稳定", "concerns safety or stability")
    occurred_at: MomentField = MomentField("发生时间", "occurred at")
    info_received_at: MomentField = MomentField("获知信息时间", "information obtained at")
    written_to_leader_at: MomentField = MomentField(
        "书面报送政府领导时间", "written report to a government leader at", optional=True
    )
    phoned_at: MomentField = MomentField("电话报告总值班室时间", "phoned to the duty office at", optional=True)
    written_at: MomentField = MomentField("书面报告总值班室时间", "written report to the duty office at", optional=True)
    discovered_at: MomentField = MomentField("发现时间", "discovered at", optional=True)


class IncidentHandling(Record, name="incident_handling", zh="接报处置", en="handling by the duty office"):
    """What the duty office did with one emergency report it received."""

    incident: TextField = TextField("事件编号", "incident id")
    report_received_at: MomentField = MomentField("接报时间", "report received at")
    verified: FlagField = FlagField("是否了解核实", "verified")
    office_leader_informed: FlagField = FlagField("是否报告办公室值班领导", "office duty leader informed")
    government_leader_informed: FlagField = FlagField("是否报告政府相关领导", "responsible government leader informed")
    bulletin_required: FlagField = FlagField("是否须编报值班要情", "duty bulletin required")
    bulletin_compiled: FlagField = FlagField("是否编报值班要情", "duty bulletin compiled")
    upward_due_at: MomentField = MomentField("上报上级总值班室时限", "upward report due at", limit=True)
    reported_upward_at: MomentField = MomentField("上报上级总值班室时间", "reported upward at", optional=True)
    followed_up: FlagField = FlagField("是否跟踪了解", "followed up")


class IncidentReport(Record, name="incident_report", zh="信息报送", en="duty information report"):
    """One report sent up: its form, its sign-off, and whether it agrees with the competent department."""

    incident: TextField = TextField("事件编号", "incident id")
    form: TextField = TextField("报送形式", "form", values=REPORT_FORMS)
    reported_at: MomentField = MomentField("报送时间", "sent at")
    signed_off_by: TextField = TextField(
        "审签人职务", "role of the person who signed it off", optional=True, values=SIGNATORIES
    )
    signed_off_at: MomentField = MomentField("审签时间", "signed off at", optional=True)
    own_key_data: ListField = ListField("本单位关键数据", "own key data", about="items such as 受伤=3")
    department_key_data: ListField = ListField("主管部门关键数据", "competent department's key data")
    wording_consistent: FlagField = FlagField("口径是否一致", "wording consistent")
    content_consistent: FlagField = FlagField("内容是否一致", "content consistent")
