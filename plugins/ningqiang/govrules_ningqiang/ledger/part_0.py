"""Clauses of the cover letter and the preamble of the 宁强 notice, and of part 一."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '0.cover',
        '印发《关于进一步改进作风提高政府系统工作质效若干措施》的通知',
        (
            not_formalised(
                "0.cover.a", DEFINE, "reference",
                bearer='宁强县人民政府',
                topic='instrument.promulgation',
                place='《关于进一步改进作风提高政府系统工作质效若干措施》已经县政府同意,现印发给你们',
                why='说明措施经县政府同意并予印发,不设定义务。',
            ),
            not_formalised(
                "0.cover.b", MUST, "reference",
                bearer='各镇人民政府、街道办事处,县政府各工作部门、直属事业单位',
                topic='instrument.implementation',
                place='请认真抓好贯彻落实',
                why='要求贯彻落实全文的总体指令,是否落实只能通过下列各条判断。',
            ),
            not_formalised(
                "0.cover.c", DEFINE, "reference",
                bearer='宁强县人民政府',
                topic='instrument.signature',
                place='宁强县人民政府2……若干措施',
                why='落款、日期和所附措施的标题,是生效日期的来源,不是义务。',
            ),
        ),
        path=(),
    ),
    Provision(
        '0.preamble',
        '引言',
        (
            not_formalised(
                "0.preamble.a", DEFINE, "reference",
                bearer='宁强县人民政府',
                topic='instrument.purpose',
                place='为认真贯……若干措施',
                why='目的和依据条款。',
            ),
        ),
        path=(),
    ),
    Provision(
        '1',
        '1.坚定理想信念',
        (
            not_formalised(
                "1.a", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='political.loyalty',
                place='1.坚定……治执行力',
                why='政治态度要求;其中“两个”“四个”是固定提法的名称,不是数量。',
            ),
            not_formalised(
                "1.b", MUST, "reference",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='political.implementation',
                place='坚决贯彻……纵深发展',
                why='笼统指向上级全部决策部署,未指明具体行为、数字或日期。',
            ),
        ),
        path=('一、提升政治素养',),
    ),
    Provision(
        '2',
        '2.强化理论武装',
        (
            not_formalised(
                "2.a", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='study.content',
                place='2.强化……重要指示',
                why='只指明学习内容,没有学习次数、记录或期限;“深入”无法检验。',
            ),
            not_formalised(
                "2.b", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='study.content',
                place='把学习好……政治任务',
                why='只排列政治任务的位次;“首要”“一个时期”没有尺度。',
            ),
            attested(
                "2.c", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='study.session',
                place='持续抓好……释等工作',
                quote='持续抓好学习培训、集中宣讲、新闻宣传、研究阐释',
            ),
            not_formalised(
                "2.d", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='study.application',
                place='切实把学……思想保障',
                why='对成效的期望;“转化”没有对应的成果材料或尺度。',
            ),
        ),
        path=('一、提升政治素养',),
    ),
    Provision(
        '3',
        '3.加强政治历练',
        (
            not_formalised(
                "3.a", MUST, "reference",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='party.rules',
                place='3.加强……若干准则',
                why='整体引用本通知之外的党内文件,其条款须另行编制。',
            ),
            attested(
                "3.b", MUST, "existence",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='party.organizational_life',
                place='严格执行……廉等制度',
                quote='严格执行三会一课、双重组织生活、谈心谈话',
            ),
            not_formalised(
                "3.c", MUST, "reference",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='political.discipline',
                place='严守政治……七个有之',
                why='“五个必须”“七个有之”的内容在本通知之外,是否违反须由纪检机关认定。',
            ),
            not_formalised(
                "3.d", ASPIRE, "aspiration",
                bearer='未写明(推定:各镇街、县政府各工作部门、直属事业单位)',
                topic='political.character',
                place='发扬斗争……作风过硬',
                why='对个人品质的要求,没有事实可以证实或否定。',
            ),
        ),
        path=('一、提升政治素养',),
    ),
)
