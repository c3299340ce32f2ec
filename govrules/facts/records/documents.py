"""Official documents: receipt, urgency, drafting, revision."""

from __future__ import annotations

from govrules.facts.record import FlagField, MomentField, Record, TextField

URGENCY = ("平件", "平急", "加急", "特急", "特提")


class Document(Record, name="document", zh="公文", en="official document"):
    """One document in the hands of one unit: received, endorsed, or drafted and issued."""

    title: TextField = TextField("标题", "title")
    urgency: TextField = TextField("紧急程度", "urgency", values=URGENCY)
    issued_by_superior: FlagField = FlagField("是否上级下发", "issued by a superior")
    received_at: MomentField = MomentField("收到时间", "received at")
    endorsed_at: MomentField = MomentField("批办完毕时间", "endorsement completed at", optional=True)
    supporting_required: FlagField = FlagField("上级是否要求制定配套文件", "superior requires a supporting document")
    supporting_due_on: MomentField = MomentField(
        "配套文件规定时限", "limit set for the supporting document", limit=True
    )
    supporting_submitted_on: MomentField = MomentField(
        "配套文件送审日期", "supporting document submitted for review on", optional=True
    )
    supporting_issued_on: MomentField = MomentField(
        "配套文件出台日期", "supporting document issued on", optional=True
    )
    approved_at_executive_meeting: FlagField = FlagField(
        "是否经常务会议审定", "approved at an executive meeting"
    )
    meeting_on: MomentField = MomentField("审定会议日期", "date of the approving meeting")
    revised_on: MomentField = MomentField("修改完成日期", "revised on", optional=True)
    submitted_on: MomentField = MomentField("送审日期", "submitted on", optional=True)
    issued_on: MomentField = MomentField("印发日期", "issued on", optional=True)
    completed_at: MomentField = MomentField("办结时间", "completed at", optional=True)
    needs_leader_approval: FlagField = FlagField("是否需政府领导批办", "needs a government leader's instruction")
    other_limit_applies: FlagField = FlagField("是否另有办理时限", "another time limit applies", presumed=False)
    countersign_received_at: MomentField = MomentField("收到会签时间", "received for countersigning at")
    countersigned_at: MomentField = MomentField("会签完成时间", "countersigned at", optional=True)


class Revision(Record, name="revision", zh="公文修改", en="revision of a draft"):
    """One round of comments by a leader on a draft, and the resubmission that answers it."""

    document: TextField = TextField("公文编号", "document id")
    leader_commented: FlagField = FlagField("领导是否提出修改意见", "a leader asked for changes", presumed=True)
    commented_on: MomentField = MomentField("提出修改意见日期", "comments given on")
    is_major: FlagField = FlagField("是否需作重大修改", "major revision needed")
    resubmitted_on: MomentField = MomentField("修改后送审日期", "resubmitted on", optional=True)
    marked_up_copy_attached: FlagField = FlagField("是否附修改标注", "marked-up copy attached")
    revision_note_attached: FlagField = FlagField("是否附修改说明", "revision note attached")
