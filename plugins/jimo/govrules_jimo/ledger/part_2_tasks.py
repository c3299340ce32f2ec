"""Clauses of part 二(一)3 (重点工作) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
MAY = Modality.MAY
IN_PRINCIPLE = Modality.IN_PRINCIPLE
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.1.3',
        '3、加速推进重点工作落实',
        (
            not_formalised(
                "2.1.3.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='efficiency.same_day',
                place='3、加速……落实到位',
                why='“立说、立行、立办”是口号,没有指明事项和时间。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实'),
    ),
    Provision(
        '2.1.3.p1',
        '抓好重点工程和民生实事落实',
        (
            attested(
                "2.1.3.p1.a", MUST, "existence",
                bearer='各责任单位',
                topic='livelihood.measures',
                place='抓好重点……狠抓落实',
                quote='各责任单位要全面梳理,细化措施',
                note='“为民要办实事”用语不常见,疑脱“的”字,不影响义务。',
            ),
            attested(
                "2.1.3.p1.b", MUST, "membership",
                bearer='各责任单位',
                topic='leadership.responsibility',
                place='严格落实一把手负责制',
                quote='严格落实一把手负责制',
            ),
            attested(
                "2.1.3.p1.c", MUST, "procedure",
                bearer='各责任单位',
                topic='task.catch_up',
                place='对不达进……加以推进',
                quote='制定改进措施,明确完成时限',
            ),
            attested(
                "2.1.3.p1.d", MUST, "existence",
                bearer='各责任单位',
                topic='coordination.mechanism',
                place='完善沟通协作机制',
                quote='完善沟通协作机制',
            ),
            executable(
                "2.1.3.p1.e", MUST, "ratio",
                bearer='各责任单位',
                topic='task.assignment.elements',
                place='逐人逐事逐岗落实责任',
                quote='逐人逐事逐岗落实责任',
            ),
            not_formalised(
                "2.1.3.p1.f", MUST, "aspiration",
                bearer='各责任单位',
                topic='coordination.quality',
                place='做到分工……有序运转',
                why='“合理、顺畅、高效有序”是对状态的形容,没有尺度。',
            ),
            attested(
                "2.1.3.p1.g", MUST, "record",
                bearer='各责任单位',
                topic='task.tracking',
                place='加强过程……跟踪监控',
                quote='加强过程控制,实施跟踪监控',
            ),
            not_formalised(
                "2.1.3.p1.h", ASPIRE, "aspiration",
                bearer='各责任单位',
                topic='livelihood.annual_projects',
                place='保障重点……在的变化',
                why='“顺利”“看到变化”无法核验;按期完成由2.1.3.p2.b和3.3.b判断。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '3、加速推进重点工作落实'),
    ),
    Provision(
        '2.1.3.p2',
        '抓好会议议定事项落实',
        (
            executable(
                "2.1.3.p2.a", MUST, "ratio",
                bearer='未写明(市政府及各镇、各部门)',
                topic='task.meeting_decision.breakdown',
                place='抓好会议……完成时限',
                quote='要逐项进行责任分解,明确责任单位和完成时限',
            ),
            executable(
                "2.1.3.p2.b", MUST, "deadline",
                bearer='各承办部门',
                topic='task.meeting_decision.completion',
                place='各承办部……限时办理',
                quote='各承办部门必须按要求限时办理',
            ),
            attested(
                "2.1.3.p2.c", MUST, "record",
                bearer='各承办部门',
                topic='task.meeting_decision.feedback',
                place='并及时报告办理结果',
                quote='并及时报告办理结果',
            ),
            executable(
                "2.1.3.p2.d", MUST, "advance_notice",
                bearer='各承办部门',
                topic='task.progress_report',
                place='对确实不……说明情况',
                quote='对确实不能按期办结的事项,要按照规定提前说明情况',
            ),
            attested(
                "2.1.3.p2.e", MAY, "approval",
                bearer='各承办部门',
                topic='task.meeting_decision.extension',
                place='并经批准……办理时限',
                quote='并经批准后方可酌情延长办理时限',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '3、加速推进重点工作落实'),
    ),
    Provision(
        '2.1.3.p3',
        '抓好领导批办事项办理',
        (
            executable(
                "2.1.3.p3.a", MUST, "deadline",
                bearer='各承办单位和职能部门',
                topic='task.feedback',
                place='抓好领导……及时办理',
                quote='要按照规定的时限及时办理',
            ),
            attested(
                "2.1.3.p3.b", MUST, "record",
                bearer='各承办单位和职能部门',
                topic='task.feedback',
                place='并反馈办理结果',
                quote='并反馈办理结果',
            ),
            not_formalised(
                "2.1.3.p3.c", MUST, "aspiration",
                bearer='主办单位',
                topic='co_handling.lead',
                place='对涉及多……牵头职责',
                why='只要求履行牵头职责,没有指明主办单位应做的具体行为。',
            ),
            executable(
                "2.1.3.p3.d", MUST, "deadline",
                bearer='协办单位',
                topic='co_handling.reply',
                place='协办单位……反馈意见',
                quote='协办单位接到主办单位处理意见后,应在规定时间内反馈意见',
            ),
            executable(
                "2.1.3.p3.e", MUST, "deemed",
                bearer='主办单位、协办单位',
                topic='co_handling.deemed_consent',
                place='否则视为同意主办单位意见',
                quote='否则视为同意主办单位意见',
            ),
            not_formalised(
                "2.1.3.p3.f", MUST, "other",
                bearer='各承办单位和职能部门',
                topic='instruction.special',
                place='对有特殊……特事特办',
                why='例外规则:是否有特殊要求由批办件注明,“特事特办”本身不设标准;作为2.1.3.p3.a、p3.d的例外使用。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '3、加速推进重点工作落实'),
    ),
    Provision(
        '2.1.3.p4',
        '抓好公文顺畅运转',
        (
            executable(
                "2.1.3.p4.a", ASPIRE, "deadline",
                bearer='未写明(市政府及各镇、各部门)',
                topic='document.processing.same_day',
                place='抓好公文……日清日结',
                quote='倡导公文办理日清日结',
            ),
            attested(
                "2.1.3.p4.b", MUST_NOT, "prohibition",
                bearer='未写明(市政府及各镇、各部门)',
                topic='document.processing.fault',
                place='不能拖压……办、漏办',
                quote='不能拖压、积压、误办、漏办',
            ),
            executable(
                "2.1.3.p4.c", IN_PRINCIPLE, "deadline",
                bearer='未写明(市政府及各镇、各部门)',
                topic='document.leader_approval',
                place='对于需要……个工作日',
                quote='对于需要市政府领导批办的公文,原则上不能超过两个工作日',
            ),
            attested(
                "2.1.3.p4.d", IN_PRINCIPLE, "procedure",
                bearer='未写明(市政府及各镇、各部门)',
                topic='document.electronic',
                place='大力发展……化”流转',
                quote='推行公文“无纸化”流转',
            ),
            not_formalised(
                "2.1.3.p4.e", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='approval.online',
                place='按照“积……批网络化',
                why='“逐步”没有阶段或日期;同一目标在2.4.2.b中写作现时义务,在该条判断。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '3、加速推进重点工作落实'),
    ),
)
