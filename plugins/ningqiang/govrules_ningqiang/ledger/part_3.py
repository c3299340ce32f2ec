"""Clauses of part 三 (提升工作标准) of the 宁强 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
IN_PRINCIPLE = Modality.IN_PRINCIPLE
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '8',
        '8.文稿要务实精炼',
        (
            not_formalised(
                "8.a", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='document.style',
                place='8.文稿……措施要实',
                why='文风要求,没有篇幅或其他尺度。',
            ),
            not_formalised(
                "8.b", MUST, "reduction",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='document.length',
                place='坚决压缩……冗长空洞',
                why='“压缩”没有基数和幅度,“穿靴戴帽、冗长空洞”无法检验。',
            ),
            attested(
                "8.c", IN_PRINCIPLE, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.assignment.elements',
                place='安排工作……和责任人',
                quote='安排工作原则上都要明确时间节点、责任单位和责任人',
            ),
            attested(
                "8.d", IN_PRINCIPLE, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='task.list_management',
                place='实行清单……任化管理',
                quote='实行清单化、项目化、责任化管理',
            ),
        ),
        path=('三、提升工作标准',),
    ),
    Provision(
        '9',
        '9.会议要精简有效',
        (
            not_formalised(
                "9.a", MUST, "cap",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='meeting.hard_limits',
                place='9.会议……硬性指标',
                why='通知没有给出会议数量和与会人数的数值;会议时间由9.e至9.h规定。',
            ),
            attested(
                "9.b", IN_PRINCIPLE, "procedure",
                bearer='全县性会议召开单位(未写明)',
                topic='meeting.video',
                place='全县性会……形式召开',
                quote='全县性会议优先采用视频会议形式召开',
            ),
            attested(
                "9.c", IN_PRINCIPLE, "procedure",
                bearer='会议召开单位(未写明)',
                topic='meeting.merge',
                place='能合并套……量合并套开',
                quote='能合并套开的会议尽量合并套开',
            ),
            attested(
                "9.d", MUST_NOT, "prohibition",
                bearer='会议召开单位(未写明)',
                topic='meeting.avoid',
                place='能通过调……的不开会',
                quote='能通过调研指导、现场办公解决的不开会',
            ),
            executable(
                "9.e", IN_PRINCIPLE, "cap",
                bearer='会议召开单位(未写明)',
                topic='meeting.duration',
                place='除有关法……超过半天',
                quote='除有关法规、章程有规定的外,会期一般不超过半天',
            ),
            executable(
                "9.f", IN_PRINCIPLE, "cap",
                bearer='县政府(会议承办单位未写明)',
                topic='meeting.duration',
                place='以县政府……小时左右',
                quote='时间一般控制在2小时左右',
            ),
            executable(
                "9.g", IN_PRINCIPLE, "cap",
                bearer='会议召开单位(未写明)',
                topic='meeting.duration',
                place='合并召开……小时左右',
                quote='合并召开或套开的会议,时间一般控制在3小时左右',
            ),
            executable(
                "9.h", IN_PRINCIPLE, "cap",
                bearer='会议召开单位(未写明)',
                topic='meeting.duration',
                place='一般性会……小时左右',
                quote='一般性会议,时间控制在1小时左右',
            ),
            executable(
                "9.i", IN_PRINCIPLE, "cap",
                bearer='会议发言人(未写明)',
                topic='meeting.speech.duration',
                place='全县性会议发……分钟左右',
                quote='全县性会议发言时间一般控制在5分钟左右',
            ),
            executable(
                "9.j", IN_PRINCIPLE, "cap",
                bearer='会议发言人(未写明)',
                topic='meeting.speech.duration',
                place='其他会议……分钟左右',
                quote='其他会议发言时间一般控制在3分钟左右',
            ),
            attested(
                "9.k", MUST, "procedure",
                bearer='主办单位',
                topic='meeting.agenda.consultation',
                place='提请县政……意见建议',
                quote='会前须充分征求镇街、部门单位以及县政府领导意见',
            ),
            attested(
                "9.l", MUST, "procedure",
                bearer='分管副县长',
                topic='meeting.agenda.coordination',
                place='必要时由……决策效率',
                quote='由分管副县长召集相关部门单位研究讨论、达成共识',
            ),
            not_formalised(
                "9.m", MUST, "reference",
                bearer='参会单位',
                topic='meeting.discipline',
                place='参会单位……请假制度',
                why='引用本条未写明的会议纪律和请假制度,具体部分是9.n和9.o。',
            ),
            attested(
                "9.n", MUST, "approval",
                bearer='参会单位',
                topic='leave.request',
                place='如因重要……请假手续',
                quote='如因重要工作确需请假的,按照有关规定履行请假手续',
            ),
            attested(
                "9.o", MUST, "membership",
                bearer='参会单位',
                topic='meeting.substitute',
                place='并明确其他班子成员代会',
                quote='并明确其他班子成员代会',
            ),
            attested(
                "9.p", MUST, "procedure",
                bearer='代会人员',
                topic='meeting.substitute.briefing',
                place='代会人员……相关情况',
                quote='代会人员应做足准备,提前了解议题相关情况',
            ),
            not_formalised(
                "9.q", ASPIRE, "aspiration",
                bearer='代会人员',
                topic='meeting.substitute.performance',
                place='避免答非……会议进程',
                why='答问质量是9.p的目的,没有记录或尺度。',
            ),
        ),
        path=('三、提升工作标准',),
    ),
    Provision(
        '10',
        '10.事务安排要合规高效',
        (
            not_formalised(
                "10.a", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='affairs.coordination',
                place='10.事……高效实施',
                why='“有序、无缝、高效”无法检验。',
            ),
            not_formalised(
                "10.b", MUST, "reference",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='budget.restraint',
                place='落实过紧日子要求',
                why='引用本通知未写明的过紧日子要求,没有金额、比例或基数。',
            ),
            attested(
                "10.c", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='affairs.internal_rules',
                place='健全完善……勤等制度',
                quote='健全完善公务接待、办公用房、公务用车、财务管理',
            ),
            not_formalised(
                "10.d", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='affairs.logistics',
                place='全面提升后勤服务保障水平',
                why='成效期望,没有尺度。',
            ),
        ),
        path=('三、提升工作标准',),
    ),
    Provision(
        '11',
        '11.实行差错通报制度',
        (
            attested(
                "11.a", MUST, "frequency",
                bearer='县政府办公室',
                topic='error.bulletin',
                place='11.实……进行通报',
                quote='由县政府办公室负责,定期对镇街、部门',
            ),
            attested(
                "11.b", MUST, "procedure",
                bearer='县政府办公室会同县考核办',
                topic='error.bulletin.assessment',
                place='会同县考……予以运用',
                quote='会同县考核办在年度目标责任考核中予以运用',
            ),
        ),
        path=('三、提升工作标准',),
    ),
)
