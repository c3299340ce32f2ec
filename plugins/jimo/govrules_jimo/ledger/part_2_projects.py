"""Clauses of part 二(一)2 (重点项目) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '2.1.2',
        '2、加速推进重点项目落地',
        (
            not_formalised(
                "2.1.2.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.landing',
                place='2、加速……早成税源',
                why='各阶段的“早”没有日期;由在谈到形成税源的次序可作项目状态之用,不设义务。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实'),
    ),
    Provision(
        '2.1.2.p1',
        '搭建招商引资平台',
        (
            executable(
                "2.1.2.p1.a", MUST, "membership",
                bearer='未写明(市政府)',
                topic='investment.committee',
                place='搭建招商……长任主任',
                quote='成立由市长任主任',
            ),
            executable(
                "2.1.2.p1.b", MUST, "membership",
                bearer='未写明(市政府)',
                topic='investment.committee',
                place='分管市长任副主任',
                quote='分管市长任副主任',
            ),
            executable(
                "2.1.2.p1.c", MUST, "membership",
                bearer='未写明(市政府)',
                topic='investment.committee',
                place='发改局、……志为成员',
                quote='等部门及各镇主要负责同志为成员',
            ),
            attested(
                "2.1.2.p1.d", MUST, "existence",
                bearer='未写明(市政府)',
                topic='investment.committee',
                place='的市招商……促进工作',
                quote='的市招商引资委员会,统筹协调全市重点项目促进工作',
            ),
            attested(
                "2.1.2.p1.e", MUST, "existence",
                bearer='市招商引资委员会',
                topic='investment.committee_office',
                place='委员会下……集中办公',
                quote='委员会下设办公室,抽调骨干力量集中办公',
            ),
            not_formalised(
                "2.1.2.p1.f", DEFINE, "definition",
                bearer='市招商引资委员会办公室',
                topic='investment.committee_office',
                place='专门负责……总等工作',
                why='规定委员会办公室的职能范围,不是可以衡量的行为。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '2、加速推进重点项目落地'),
    ),
    Provision(
        '2.1.2.p2',
        '建立专业招商体系',
        (
            executable(
                "2.1.2.p2.a", MUST, "quota",
                bearer='未写明(市政府)',
                topic='investment.teams',
                place='建立专业……招商队伍',
                quote='在商务局和招商局设立两支专业招商队伍',
            ),
            attested(
                "2.1.2.p2.b", MUST, "record",
                bearer='未写明(商务局、招商局)',
                topic='investment.outbound',
                place='进一步充……登门招商',
                quote='进一步充实招商人员,集中力量外出登门招商',
            ),
            attested(
                "2.1.2.p2.c", MUST, "existence",
                bearer='未写明(市政府)',
                topic='investment.mechanism',
                place='建立发改……工作机制',
                quote='等经济部门参与的招商引资工作机制',
            ),
            not_formalised(
                "2.1.2.p2.d", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='investment.targeted',
                place='充分研究……定向招商',
                why='“充分研究”“定向招商”没有检验标准。',
            ),
            attested(
                "2.1.2.p2.e", MUST, "frequency",
                bearer='市招商引资委员会办公室',
                topic='project.attraction.meeting',
                place='市招商引资委员会办……调度会议',
                quote='市招商引资委员会办公室定期召开调度会议',
            ),
            not_formalised(
                "2.1.2.p2.f", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='investment.system',
                place='互通信息……招商体系',
                why='对招商体系的口号式概括;可检验的调度会议、工作机制见本段其他各条。',
            ),
            attested(
                "2.1.2.p2.g", MUST, "existence",
                bearer='未写明(市政府)',
                topic='investment.fund',
                place='设立专项……资金保障',
                quote='设立专项经费,为招商引资提供资金保障',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '2、加速推进重点项目落地'),
    ),
    Provision(
        '2.1.2.p3',
        '',
        (
            attested(
                "2.1.2.p3.a", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.service_systems',
                place='完善重点……服务制度',
                quote='完善重点项目预约服务、现场服务、登门服务和全程代办服务制度',
            ),
            attested(
                "2.1.2.p3.b", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.express_approval',
                place='推行大项……服务环境',
                quote='推行大项目审批服务直通车制度',
            ),
            executable(
                "2.1.2.p3.c", MUST, "ratio",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.free_agency',
                place='对于落户……代办服务',
                quote='全部实行现场服务和全程免费代办服务',
            ),
            not_formalised(
                "2.1.2.p3.d", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.assistance',
                place='指导、协……、早投产',
                why='指导、协助没有指明具体行为、记录或日期,“早”没有时限。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '2、加速推进重点项目落地'),
    ),
    Provision(
        '2.1.2.p4',
        '推行企业设立联合审批机制',
        (
            attested(
                "2.1.2.p4.a", MUST, "existence",
                bearer='未写明(市政府)',
                topic='approval.joint_window',
                place='推行企业……联办窗口',
                quote='在市民大厅设立联办窗口',
            ),
            executable(
                "2.1.2.p4.b", MUST, "cap",
                bearer='联办窗口(企业)',
                topic='approval.single_submission',
                place='企业在联……料和费用',
                quote='企业在联办窗口告知办理事项,一次性提交所需材料和费用',
            ),
            attested(
                "2.1.2.p4.c", MUST, "procedure",
                bearer='工作人员',
                topic='approval.joint_window',
                place='由工作人……材料传递',
                quote='由工作人员负责基本信息输入、材料传递',
            ),
            attested(
                "2.1.2.p4.d", MUST, "procedure",
                bearer='各联办部门',
                topic='approval.data_sharing',
                place='各联办部……信息共享',
                quote='各联办部门通过审批系统同步实现信息共享',
            ),
            executable(
                "2.1.2.p4.e", MUST, "cap",
                bearer='未写明(联办窗口)',
                topic='approval.single_issue',
                place='一次性发……和公章等',
                quote='一次性发放营业执照、机构代码证、税务登记证和公章等',
            ),
            executable(
                "2.1.2.p4.f", MUST, "reduction",
                bearer='未写明(各联办部门)',
                topic='approval.efficiency',
                place='确保工作……0%以上',
                quote='确保工作效能提高50%以上',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '2、加速推进重点项目落地'),
    ),
    Provision(
        '2.1.2.p5',
        '严格领导干部联系重点项目责任制',
        (
            attested(
                "2.1.2.p5.a", MUST, "existence",
                bearer='领导干部',
                topic='project.leader_liaison',
                place='严格领导……目责任制',
                quote='严格领导干部联系重点项目责任制',
            ),
            executable(
                "2.1.2.p5.b", MUST, "quota",
                bearer='领导干部',
                topic='project.one_plan_each',
                place='一企一策制定工作方案',
                quote='一企一策制定工作方案',
            ),
            attested(
                "2.1.2.p5.c", MUST, "record",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.tracking',
                place='全程跟踪……责任追究',
                quote='全程跟踪督查,严格责任追究',
            ),
            not_formalised(
                "2.1.2.p5.d", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='project.incentive',
                place='以科学有……商务环境',
                why='“科学有效”“一流”无法由任何人据事实核验。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '2、加速推进重点项目落地'),
    ),
)
