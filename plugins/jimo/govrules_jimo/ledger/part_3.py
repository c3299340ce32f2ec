"""Clauses of part 三 (保障措施) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '3.1',
        '(一)提升思想境界',
        (
            not_formalised(
                "3.1.a", MUST, "aspiration",
                bearer='政府系统每位工作人员',
                topic='style.spirit',
                place='(一)提……打攻坚战',
                why='精神状态要求,没有事实可以证实或否定。',
            ),
        ),
        path=('三、保障措施',),
    ),
    Provision(
        '3.2',
        '(二)改进工作作风',
        (
            not_formalised(
                "3.2.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='style.implementation',
                place='(二)改……重要位置',
                why='只要求重视,没有指明行为。',
            ),
            not_formalised(
                "3.2.b", MUST, "procedure",
                bearer='未写明(市政府及各镇、各部门)',
                topic='style.flat_management',
                place='对重大、……直线推进',
                why='何为“重大、紧迫、难度大”、何为“直线推进”均未定义,也没有写明由谁认定。',
            ),
            not_formalised(
                "3.2.c", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='style.six_cures',
                place='坚持不懈……拖、治瞒',
                why='运动式提法,没有指明行为、次数或期限;可认定的问题由3.2.d判断。',
            ),
            attested(
                "3.2.d", MUST_NOT, "prohibition",
                bearer='未写明(市政府及各镇、各部门)',
                topic='conduct.buck_passing',
                place='坚决克服……止等问题',
                quote='坚决克服推诿扯皮、敷衍塞责、有令不行、有禁不止等问题',
            ),
            not_formalised(
                "3.2.e", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='research.culture',
                place='大兴实事……研究之风',
                why='提倡调查研究之风,没有天数、次数或报告要求。',
            ),
            executable(
                "3.2.f", MUST, "reduction",
                bearer='未写明(市政府及各镇、各部门)',
                topic='meeting.reduction',
                place='大力精简……作落实上',
                quote='大力精简会议文件,把更多的精力放到工作落实上',
            ),
        ),
        path=('三、保障措施',),
    ),
    Provision(
        '3.3',
        '(三)加强督查考核',
        (
            attested(
                "3.3.a", MUST, "record",
                bearer='未写明(市政府)',
                topic='assessment.quantified',
                place='(三)加……考核力度',
                quote='内容具体、目标明确、可量化考核、有进度要求',
            ),
            executable(
                "3.3.b", MUST, "ratio",
                bearer='未写明(市政府及各镇、各部门)',
                topic='target.completion',
                place='确保全面完成各项工作目标',
                quote='确保全面完成各项工作目标',
            ),
            not_formalised(
                "3.3.c", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='style.atmosphere',
                place='在政府系统中形成注……刚性标准',
                why='营造氛围的要求;“刚性标准”没有指明是哪些标准。',
            ),
        ),
        path=('三、保障措施',),
    ),
    Provision(
        '3.4',
        '(四)严肃工作纪律',
        (
            attested(
                "3.4.a", MUST, "procedure",
                bearer='未写明(市政府)',
                topic='accountability.inaction',
                place='(四)严……实施问责',
                quote='对不依法行政、行政不作为、乱作为等影响行政效能的问题实施问责',
            ),
            attested(
                "3.4.b", MUST, "procedure",
                bearer='未写明(市政府)',
                topic='accountability.development_environment',
                place='对违反规……员的责任',
                quote='坚决严肃追究单位主要负责人和相关人员的责任',
            ),
            not_formalised(
                "3.4.c", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='style.atmosphere',
                place='在全市营……良好环境',
                why='对环境的期望,没有尺度。',
            ),
        ),
        path=('三、保障措施',),
    ),
)
