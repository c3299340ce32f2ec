"""Clauses of part 二(四) (实效、效率) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.4',
        '(四)增强工作实效、提高工作效率',
        (
            not_formalised(
                "2.4.a", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='approval.reform',
                place='(四)增……制度改革',
                why='“最高”“最低”没有比较对象,只指明改革方向。',
            ),
            attested(
                "2.4.b", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='approval.one_stop',
                place='完善全程……色通道”',
                quote='完善全程一站式服务机制,建立政务服务“绿色通道”',
            ),
        ),
        path=('二、主要内容',),
    ),
    Provision(
        '2.4.1',
        '1、优化工作流程',
        (
            attested(
                "2.4.1.a", MUST, "existence",
                bearer='未写明(有关审批部门)',
                topic='approval.inventory',
                place='1、优化……服务事项',
                quote='全面梳理审批和服务事项',
            ),
            executable(
                "2.4.1.b", MUST, "reduction",
                bearer='未写明(有关审批部门)',
                topic='approval.reduction',
                place='在不违背……审批时限',
                quote='压缩审批环节、减少审批时限',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率'),
    ),
    Provision(
        '2.4.1.p1',
        '',
        (
            executable(
                "2.4.1.p1.a", MUST, "prohibition",
                bearer='未写明(有关审批部门)',
                topic='approval.cancelled',
                place='清理规范……批和收费',
                quote='已经明令取消的,要一律停止审批和收费',
            ),
            attested(
                "2.4.1.p1.b", MUST, "publication",
                bearer='未写明(有关审批部门)',
                topic='approval.cancelled.publication',
                place='并向社会公布',
                quote='并向社会公布',
            ),
            executable(
                "2.4.1.p1.c", MUST, "ratio",
                bearer='未写明(有关审批部门)',
                topic='approval.one_review_one_check',
                place='对审批权……审一核制',
                quote='对审批权限下放的事项符合一审一核条件的全部实行一审一核制',
            ),
            executable(
                "2.4.1.p1.d", MUST, "other",
                bearer='未写明(有关审批部门)',
                topic='approval.instant_items',
                place='增加即办件数量',
                quote='增加即办件数量',
            ),
            executable(
                "2.4.1.p1.e", MUST, "reduction",
                bearer='未写明(有关审批部门)',
                topic='approval.promise_time',
                place='减少承诺件的承诺时限',
                quote='减少承诺件的承诺时限',
            ),
            executable(
                "2.4.1.p1.f", MUST, "reduction",
                bearer='未写明(有关审批部门)',
                topic='approval.efficiency',
                place='使行政审……5%以上',
                quote='使行政审批效率提高25%以上',
                note='逐项看,本通知自己所列环境影响报告表6个压为5个工作日只缩短16.7%,与25%不一致,故25%只能是全部事项的平均值。',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率', '1、优化工作流程'),
    ),
    Provision(
        '2.4.1.p2',
        '压缩规划审批环节和时限',
        (
            attested(
                "2.4.1.p2.a", MUST, "procedure",
                bearer='未写明(规划部门)',
                topic='approval.planning.merge',
                place='压缩规划……一并审查',
                quote='将项目地下管线纳入建筑规划方案中一并审查',
            ),
            attested(
                "2.4.1.p2.b", MUST, "procedure",
                bearer='未写明(规划部门)',
                topic='approval.planning.merge',
                place='施工图审……合并进行',
                quote='施工图审查备案与核发《建设工程规划许可证》合并进行',
            ),
            attested(
                "2.4.1.p2.c", MUST, "procedure",
                bearer='未写明(规划部门)',
                topic='approval.planning.merge',
                place='规划管理……合并进行',
                quote='规划管理验收与核发《建设工程竣工规划综合验收合格证》合并进行',
            ),
            executable(
                "2.4.1.p2.d", MUST, "reduction",
                bearer='未写明(规划部门)',
                topic='approval.planning.time_limit',
                place='在合并审……0%以上',
                quote='在合并审查事项基础上,规划审批时限再压缩30%以上',
                note='网页未印合并审查后的审批时限,须作为事实提供。',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率', '1、优化工作流程'),
    ),
    Provision(
        '2.4.1.p3',
        '压缩土地审批环节和时限',
        (
            attested(
                "2.4.1.p3.a", MUST, "procedure",
                bearer='未写明(国土部门)',
                topic='land.priority',
                place='压缩土地……优先供地',
                quote='对符合土地利用总体规划和产业政策的重点项目优先供地',
            ),
            attested(
                "2.4.1.p3.b", MUST, "procedure",
                bearer='未写明(国土部门)',
                topic='land.early_intervention',
                place='对市级重……保障供地',
                quote='对市级重点建设工程用地,按照特事特办的原则提前介入、保障供地',
            ),
            attested(
                "2.4.1.p3.c", MUST, "existence",
                bearer='未写明(国土部门)',
                topic='land.full_agency',
                place='属于我市……代办制度',
                quote='属于我市审批权限内的事项,土地手续办理实行全程代办制度',
            ),
            executable(
                "2.4.1.p3.d", MUST, "deadline",
                bearer='未写明(国土部门)',
                topic='approval.time_limit',
                place='建设项目用……3个工作日',
                quote='由4个工作日压缩为3个工作日',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率', '1、优化工作流程'),
    ),
    Provision(
        '2.4.1.p4',
        '压缩建设审批环节和时限',
        (
            executable(
                "2.4.1.p4.a", MUST, "deadline",
                bearer='未写明(建设、人防部门)',
                topic='approval.time_limit',
                place='压缩建设……7个工作日',
                quote='由10个工作日压缩为7个工作日',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率', '1、优化工作流程'),
    ),
    Provision(
        '2.4.1.p5',
        '压缩环保审批环节和时限',
        (
            executable(
                "2.4.1.p5.a", MUST, "deadline",
                bearer='未写明(环保部门)',
                topic='approval.time_limit',
                place='压缩环保……5个工作日',
                quote='将建设项目环境影响报告表审批由6个工作日压缩为5个工作日',
            ),
            executable(
                "2.4.1.p5.b", MUST, "deadline",
                bearer='未写明(环保部门)',
                topic='approval.time_limit',
                place='登记表审……3个工作日',
                quote='登记表审批由4个工作日压缩为3个工作日',
            ),
            attested(
                "2.4.1.p5.c", MUST, "procedure",
                bearer='未写明(环保部门)',
                topic='approval.environment.merge',
                place='建设项目环境影响登……合并审批',
                quote='建设项目环境影响登记表与申请表合并审批',
            ),
            executable(
                "2.4.1.p5.d", MUST, "reduction",
                bearer='未写明(环保部门)',
                topic='approval.environment.time_limit',
                place='审批时限压缩一个周',
                quote='审批时限压缩一个周',
                note='登记表时限仅4个工作日,无从再压缩一个周,与2.4.1.p5.b字面不一致;基数只能是合并前两表时限之和。',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率', '1、优化工作流程'),
    ),
    Provision(
        '2.4.2',
        '2、强化集中办理',
        (
            attested(
                "2.4.2.a", MUST, "procedure",
                bearer='各部门(未写明)',
                topic='approval.centralisation',
                place='2、强化……授权到位',
                quote='审批服务项目进驻大厅到位、审批职能授权到位',
            ),
            attested(
                "2.4.2.b", MUST, "existence",
                bearer='各部门(未写明)',
                topic='approval.online',
                place='实行行政……网上办理',
                quote='办复、实时监察等网上办理',
            ),
            executable(
                "2.4.2.c", MUST, "cap",
                bearer='承担一次性告知职责的受理人员',
                topic='approval.one_time_notice',
                place='在受理过……程、资料',
                quote='在受理过程中,一次性告知办理手续所需的全部流程、资料',
            ),
            executable(
                "2.4.2.d", MUST, "membership",
                bearer='承担一次性告知职责的受理人员',
                topic='approval.direct_responsible',
                place='承担一次……接责任人',
                quote='承担一次性告知职责的受理人员作为直接责任人',
            ),
            attested(
                "2.4.2.e", MUST, "record",
                bearer='承担一次性告知职责的受理人员',
                topic='approval.tracking',
                place='负责手续的跟踪催办',
                quote='负责手续的跟踪催办',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率'),
    ),
    Provision(
        '2.4.3',
        '3、推行标准化服务',
        (
            attested(
                "2.4.3.a", MUST, "existence",
                bearer='各部门(未写明)',
                topic='approval.standardisation',
                place='3、推行……质量标准',
                quote='建立健全行政审批工作标准、管理标准和服务质量标准',
            ),
            not_formalised(
                "2.4.3.b", ASPIRE, "aspiration",
                bearer='各部门(未写明)',
                topic='service.quality',
                place='为企业和……质的服务',
                why='“更加优质”没有衡量标准,具体部分是2.4.3.a。',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率'),
    ),
    Provision(
        '2.4.4',
        '4、理顺工作职责',
        (
            attested(
                "2.4.4.a", MUST, "existence",
                bearer='未写明(市政府)',
                topic='function.division',
                place='4、理顺……清等问题',
                quote='科学界定部门职能与权限',
            ),
            executable(
                "2.4.4.b", MUST, "ratio",
                bearer='各部门(未写明)',
                topic='post.definition',
                place='明确内设……目标要求',
                quote='明确内设机构、岗位及每个环节的具体任务、工作标准和目标要求',
            ),
            attested(
                "2.4.4.c", MUST, "existence",
                bearer='各部门(未写明)',
                topic='internal.management',
                place='建立具有……管理体系',
                quote='建立具有较强约束力的内部管理体系',
            ),
        ),
        path=('二、主要内容', '(四)增强工作实效、提高工作效率'),
    ),
)
