"""Clauses of part 六 (提升落实成效) of the 宁强 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '18',
        '18.推行项目工作法',
        (
            attested(
                "18.a", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.list_management',
                place='18.推……单具体化',
                quote='坚持任务项目化、项目清单化、清单具体化',
            ),
            attested(
                "18.b", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.assignment.elements',
                place='明确每项……作标准等',
                quote='明确每项工作的责任单位、责任人员、完成时限、工作标准',
            ),
            attested(
                "18.c", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.closed_loop',
                place='形成任务……工作闭环',
                quote='形成任务分解、台账管理、督查考核、总结评估工作闭环',
            ),
            not_formalised(
                "18.d", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.general',
                place='推动各项……落地见效',
                why='成效期望。',
            ),
        ),
        path=('六、提升落实成效',),
    ),
    Provision(
        '19',
        '19.坚持一张蓝图绘到底',
        (
            not_formalised(
                "19.a", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.perseverance',
                place='19.坚……、作表率',
                why='态度要求和口号;“一张”“一级”是修辞。',
            ),
        ),
        path=('六、提升落实成效',),
    ),
    Provision(
        '20',
        '20.落实落细“三项机制”',
        (
            not_formalised(
                "20.a", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='personnel.orientation',
                place='20.落……绩的导向',
                why='用人导向;“三项机制”的内容在本通知之外。',
            ),
            attested(
                "20.b", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='personnel.error_tolerance',
                place='健全容错纠错机制',
                quote='健全容错纠错机制',
            ),
            not_formalised(
                "20.c", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='personnel.encouragement',
                place='鼓励干部敢……撑腰鼓劲',
                why='鼓励性表述。',
            ),
            attested(
                "20.d", MUST, "procedure",
                bearer='有关机关(按照管理权限)',
                topic='accountability.inaction',
                place='对不担当……追责问责',
                quote='按照管理权限,由有关机关严肃追责问责',
            ),
        ),
        path=('六、提升落实成效',),
    ),
)
