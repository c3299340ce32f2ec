"""The made-up notice and the ledger of its clauses."""

from __future__ import annotations

from datetime import date

from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable, not_formalised
from govrules.timing import InForce

LAISHAN = Jurisdiction("370613", "莱山区")
MUST = Modality.MUST

NOTICE = Notice(
    id="laishan-2023",
    title="莱山区人民政府关于落实市政府自身建设意见的若干规定",
    short_title="莱山区若干规定(虚构)",
    issuer="莱山区人民政府",
    jurisdiction=LAISHAN,
    in_force=InForce(date(2023, 7, 1)),
    in_force_basis="第4条写明自2023年7月1日起施行。",
    policy=Policy("laishan-2023", note="与烟台市意见相同:由事实发生之日决定适用,周期为自然周期。"),
    provisions=(
        Provision("0", "(序言)", (
            not_formalised(
                "0.a", Modality.DEFINE, "purpose", bearer="区政府", topic="notice.purpose", place="为落实市政府……如下规定",
                why="目的和依据,不设定义务。",
            ),
        )),
        Provision("1", "1.加快发函事项反馈", (
            executable(
                "1.a", MUST, "deadline", bearer="收函单位", topic="task.feedback", place="1.加快发函……落实情况",
                quote="收函单位2个工作日内反馈整改落实情况",
            ),
        )),
        Provision("2", "2.增加接听来电", (
            executable(
                "2.a", MUST, "frequency", bearer="区政府主要负责同志", topic="hotline.answer", place="2.增加接听……群众来电",
                quote="每季度接听1次群众来电",
            ),
        )),
        Provision("3", "3.镇街接访", (
            executable(
                "3.a", MUST, "frequency", bearer="镇街主要负责同志", topic="petition.reception", place="3.镇街接访……来访1次",
                quote="每月接待群众来访1次",
            ),
        )),
        Provision("4", "4.适用", (
            not_formalised(
                "4.a", Modality.DEFINE, "relation", bearer="区政府", topic="notice.relation", place="4.适用……新增要求",
                why="说明与市政府意见的关系,是前三条作为变通规定的依据;条次不是数量。",
            ),
            not_formalised(
                "4.b", Modality.DEFINE, "in_force", bearer="区政府", topic="notice.in_force", place="自2023年……起施行",
                why="施行日期,记在通知的效力期间。",
            ),
        )),
    ),
    issued=date(2023, 6, 20),
    dates_printed=True,
    notes=("本通知为举例虚构,不是任何机关的文件。",),
)
