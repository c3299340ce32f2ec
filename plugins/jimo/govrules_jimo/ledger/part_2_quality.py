"""Clauses of part 二(二) (质量和水平) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.2',
        '(二)提升工作质量和水平',
        (
            not_formalised(
                "2.2.a", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='development.ranking',
                place='(二)提……一流水平',
                why='“前列”“一流”没有指明排名的种类和位次。',
            ),
        ),
        path=('二、主要内容',),
    ),
    Provision(
        '2.2.1',
        '1、切实提升工作标准',
        (
            attested(
                "2.2.1.a", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='benchmark.action',
                place='1、切实……标”活动',
                quote='深入开展“寻标、对标、达标、夺标”活动',
            ),
            not_formalised(
                "2.2.1.b", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='benchmark.learning',
                place='对照先进……浓厚氛围',
                why='营造氛围的要求,没有成果材料或尺度。',
            ),
            attested(
                "2.2.1.c", MUST, "existence",
                bearer='各镇、各部门',
                topic='work.standards',
                place='各镇、各……标准体系',
                quote='形成分类别、分阶段、可操作、可验收的标准体系',
            ),
            not_formalised(
                "2.2.1.d", ASPIRE, "aspiration",
                bearer='各镇、各部门',
                topic='work.quality',
                place='努力实现……新的水平',
                why='“努力、争取”的方向,“较大幅度、较快、新的高度”没有数字,即使有指标也不知应升多少。',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平'),
    ),
    Provision(
        '2.2.2',
        '2、切实提升服务质量',
        (
            not_formalised(
                "2.2.2.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='service.satisfaction',
                place='2、切实……作满意度',
                why='没有指明满意度的测评方式、基数和目标值。',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平'),
    ),
    Provision(
        '2.2.2.p1',
        '建立市镇两级中小企业公共服务平台',
        (
            executable(
                "2.2.2.p1.a", MUST, "existence",
                bearer='未写明(市政府)',
                topic='sme.platform',
                place='建立市镇……服务平台',
                quote='建立市镇两级中小企业公共服务平台',
            ),
            attested(
                "2.2.2.p1.b", MUST, "existence",
                bearer='未写明(市政府)',
                topic='sme.services',
                place='构建全市……导等服务',
                quote='构建全市统一的中小企业社会化服务体系',
            ),
            attested(
                "2.2.2.p1.c", MUST, "existence",
                bearer='各镇、各工业基地',
                topic='sme.premises',
                place='各镇、各工……工作场所',
                quote='各镇、各工业基地要设立专门工作场所',
            ),
            attested(
                "2.2.2.p1.d", MUST, "existence",
                bearer='各镇、各工业基地',
                topic='sme.staff',
                place='配备服务……服务人员',
                quote='配备服务设施和专业(兼职)服务人员',
            ),
            attested(
                "2.2.2.p1.e", MUST, "existence",
                bearer='各镇、各工业基地',
                topic='sme.rules',
                place='健全服务制度和机制',
                quote='健全服务制度和机制',
            ),
            not_formalised(
                "2.2.2.p1.f", MUST, "aspiration",
                bearer='各镇、各工业基地',
                topic='sme.help',
                place='最大限度……难和问题',
                why='“最大限度”没有尺度,具体条件由本段其他各条规定。',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平', '2、切实提升服务质量'),
    ),
    Provision(
        '2.2.2.p2',
        '加强与基层群众联系沟通',
        (
            executable(
                "2.2.2.p2.a", MUST, "existence",
                bearer='未写明(市政府)',
                topic='service.network',
                place='加强与基……高效转变',
                quote='完善市镇村上下联动的三级便民服务网络',
            ),
            executable(
                "2.2.2.p2.b", MUST, "ratio",
                bearer='未写明(市政府及各镇、各部门)',
                topic='petition.assignment',
                place='对于群众……分解落实',
                quote='逐一分解落实',
            ),
            executable(
                "2.2.2.p2.c", MUST, "ratio",
                bearer='未写明(市政府及各镇、各部门)',
                topic='hotline.answer',
                place='明确责任单位、……答复期限',
                quote='明确责任单位、办理时限和答复期限',
            ),
            executable(
                "2.2.2.p2.d", MUST, "deadline",
                bearer='未写明(市政府及各镇、各部门)',
                topic='hotline.handling',
                place='确保按时、高质量办结',
                quote='确保按时、高质量办结',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平', '2、切实提升服务质量'),
    ),
    Provision(
        '2.2.2.p3',
        '强化服务质量社会监督',
        (
            not_formalised(
                "2.2.2.p3.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='service.content',
                place='强化服务……对象需求',
                why='“满足需求”在本通知中没有衡量办法。',
            ),
            attested(
                "2.2.2.p3.b", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='service.supervision',
                place='服务过程接受服务对象监督',
                quote='服务过程接受服务对象监督',
            ),
            attested(
                "2.2.2.p3.c", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='service.evaluation',
                place='服务绩效交由服务对象评判',
                quote='服务绩效交由服务对象评判',
            ),
            not_formalised(
                "2.2.2.p3.d", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='service.effect',
                place='以政府服……展质量的提升',
                why='对因果关系的期望,不是行为要求。',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平', '2、切实提升服务质量'),
    ),
    Provision(
        '2.2.3',
        '3、切实提升施政水平',
        (
            not_formalised(
                "2.2.3.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='law.rule_of_law_government',
                place='3、切实……、制度化',
                why='关于依法行政的一般要求,没有具体行为或尺度。',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平'),
    ),
    Provision(
        '2.2.3.p1',
        '完善行政决策机制',
        (
            not_formalised(
                "2.2.3.p1.a", MUST, "aspiration",
                bearer='未写明(市政府)',
                topic='decision.system',
                place='完善行政……决策制度',
                why='“继续深化”既有制度,没有新增行为;可检验的部分是2.2.3.p1.c。',
            ),
            attested(
                "2.2.3.p1.b", MUST, "existence",
                bearer='未写明(市政府)',
                topic='decision.rules',
                place='建立健全……则和程序',
                quote='建立健全政府重大事项决策的规则和程序',
            ),
            executable(
                "2.2.3.p1.c", MUST, "procedure",
                bearer='未写明(市政府)',
                topic='decision.procedure',
                place='对重大事……和随意性',
                quote='对重大事项必须经过调查研究、听取意见、专家咨询',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平', '3、切实提升施政水平'),
    ),
    Provision(
        '2.2.3.p2',
        '加强规章制度建设',
        (
            not_formalised(
                "2.2.3.p2.a", MUST, "reference",
                bearer='未写明(市政府及各镇、各部门)',
                topic='investment_project.management',
                place='加强规章……理等制度',
                why='笼统引用本通知之外且未列名的制度,其条款须另行编制。',
            ),
            attested(
                "2.2.3.p2.b", MUST, "record",
                bearer='未写明(市政府及各镇、各部门)',
                topic='institution.building',
                place='将经过实……升为制度',
                quote='将经过实践证明行之有效的做法及时上升为制度',
            ),
            not_formalised(
                "2.2.3.p2.c", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='institution.system',
                place='逐步形成……制度办事',
                why='口号;“逐步”没有阶段或日期。',
            ),
        ),
        path=('二、主要内容', '(二)提升工作质量和水平', '3、切实提升施政水平'),
    ),
)
