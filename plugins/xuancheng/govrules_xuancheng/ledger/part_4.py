"""Clauses of part 四 (工作要求) of the 宣城 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '4.1',
        '(一)加强组织领导',
        (
            not_formalised(
                "4.1.a", DEFINE, "definition",
                bearer='市政府党组',
                topic='campaign.leadership',
                place='(一)加……导下开展',
                why='设定性条款,只指明领导机构,没有需要遵守的行为。',
            ),
            attested(
                "4.1.b", MUST, "existence",
                bearer='市政府',
                topic='supervision.report_hearing',
                place='市政府适时听……情况汇报',
                quote='适时听取',
            ),
            not_formalised(
                "4.1.c", MUST, "aspiration",
                bearer='市政府负责同志',
                topic='leadership.example',
                place='市政府负……、带队伍',
                why='以身作则不是可以核验的行为。',
            ),
            attested(
                "4.1.d", MUST, "existence",
                bearer='市政府负责同志',
                topic='supervision.oversight',
                place='切实加强……督查检查',
                quote='切实加强对分管部门开展情况的督查检查',
            ),
            executable(
                "4.1.e", MUST, "membership",
                bearer='各县市区政府、市政府各部门和各直属机构主要负责同志',
                topic='leadership.responsibility',
                place='各县市区政府、市政府各部门和各直属机构主……一责任人',
                quote='主要负责同志是第一责任人',
            ),
            attested(
                "4.1.f", MUST, "procedure",
                bearer='各县市区政府、市政府各部门和各直属机构主要负责同志',
                topic='leadership.personal',
                place='要亲自部……跟踪问效',
                quote='亲自部署、全程推动、跟踪问效',
            ),
        ),
        path=('四、工作要求',),
    ),
    Provision(
        '4.2',
        '(二)强化工作机制',
        (
            attested(
                "4.2.a", MUST, "existence",
                bearer='市政府',
                topic='liaison.mechanism',
                place='(二)强……部门机制',
                quote='建立市政府负责同志联系县市区、市直重点部门机制',
            ),
            executable(
                "4.2.b", MUST, "frequency",
                bearer='市政府负责同志',
                topic='liaison.quarterly_inspection',
                place='市政府负责同志根……促、检查',
                quote='每季度开展一次督促、检查',
                note='所称附件“联系工作安排表”未随网页公布,联系对象须作为事实提供。',
            ),
            attested(
                "4.2.c", MUST, "existence",
                bearer='未写明(市政府)',
                topic='information.submission',
                place='建立信息报送机制',
                quote='建立信息报送机制',
            ),
            attested(
                "4.2.d", MUST, "frequency",
                bearer='市政府办公室',
                topic='publicity.experience',
                place='市政府办……学习借鉴',
                quote='定期梳理各地各单位好经验、好做法',
            ),
            attested(
                "4.2.e", MUST, "existence",
                bearer='未写明(市政府)',
                topic='supervision.mechanism',
                place='建立督查督办机制',
                quote='建立督查督办机制',
            ),
            attested(
                "4.2.f", MUST, "existence",
                bearer='市政府办公室',
                topic='supervision.oversight',
                place='市政府办公室对……进行督查',
                quote='市政府办公室对全市“七比、七提升”开展情况进行督查',
                waived_numerals={'七比、七提升': '活动名称,不是数量。'},
            ),
            attested(
                "4.2.g", MUST, "existence",
                bearer='各地各单位',
                topic='supervision.oversight',
                place='各地各单位要……进行督查',
                quote='各地各单位要对本地、本系统开展情况进行督查',
            ),
            attested(
                "4.2.h", MUST, "publication",
                bearer='未写明(承前:市政府办公室、各地各单位)',
                topic='accountability.inaction',
                place='对工作不……通报批评',
                quote='对工作不力、消极应付、推进缓慢的,予以通报批评',
            ),
            attested(
                "4.2.i", MUST, "existence",
                bearer='未写明(年度考核主管机关)',
                topic='assessment.performance',
                place='各县市区政府、市政府各部门和各直属机构工作推……重要内容',
                quote='工作推进情况纳入年度考核的重要内容',
            ),
        ),
        path=('四、工作要求',),
    ),
    Provision(
        '4.3',
        '(三)注重统筹兼顾',
        (
            not_formalised(
                "4.3.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='coordination.balance',
                place='(三)注……、两促进',
                why='统筹各项工作的要求,没有行为或尺度。',
                note='“优化营商环境”之后印作逗号,应为顿号。',
            ),
        ),
        path=('四、工作要求',),
    ),
)
