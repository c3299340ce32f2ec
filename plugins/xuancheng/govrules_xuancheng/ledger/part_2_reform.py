"""Clauses of part 二, headings (三) and (四), of the 宣城 notice: research, reform."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '2.3',
        '(三)比学习调研,在工作谋划上提升能力和水平',
        (
            not_formalised(
                "2.3.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(三)比……力和水平',
                why='标题,只命名“七比”的第三项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.3.7',
        '7. 强化政策学习研究',
        (
            not_formalised(
                "2.3.7.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='policy.study',
                place='7.强化……政策措施',
                why='学习方式的要求,“细学深思”没有次数或记录。',
            ),
            attested(
                "2.3.7.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='policy.interpretation_system',
                place='建立重要……解读制度',
                quote='建立重要政策文件学习解读制度',
            ),
            not_formalised(
                "2.3.7.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='policy.localisation',
                place='做到准确……展新项目',
                why='态度和努力方向;“及时抢抓”没有可以确定日期的对象。',
            ),
        ),
        path=('二、主要举措', '(三)比学习调研,在工作谋划上提升能力和水平'),
    ),
    Provision(
        '2.3.8',
        '8. 深入开展调查研究',
        (
            not_formalised(
                "2.3.8.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='research.culture',
                place='8.深入……决策水平',
                why='对调查研究地位的原则表述。',
            ),
            attested(
                "2.3.8.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='research.topic.direction',
                place='突出长三……调查研究',
                quote='认真开展调查研究',
            ),
            not_formalised(
                "2.3.8.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='research.outcome',
                place='真正把情……实招硬招',
                why='调研质量的要求,“摸清、透、实招硬招”没有检验标准。',
            ),
            attested(
                "2.3.8.d", MUST, "existence",
                bearer='主要负责同志',
                topic='research.days',
                place='主要负责……进行调研',
                quote='主要负责同志要带头深入基层、深入群众进行调研',
            ),
            attested(
                "2.3.8.e", MUST, "existence",
                bearer='主要负责同志',
                topic='research.report.quota',
                place='拿出真实……调研报告',
                quote='拿出真实可信、务实有效、对工作全局有重要指导作用的调研报告',
            ),
        ),
        path=('二、主要举措', '(三)比学习调研,在工作谋划上提升能力和水平'),
    ),
    Provision(
        '2.4',
        '(四)比改革创新,在创新发展上提升能力和水平',
        (
            not_formalised(
                "2.4.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(四)比……力和水平',
                why='标题,只命名“七比”的第四项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.4.9',
        '9. 对标对表更新思想观念',
        (
            not_formalised(
                "2.4.9.a", MUST, "reference",
                bearer='未写明(全市政府系统)',
                topic='benchmark.reference',
                place='9.对标……文件精神',
                why='引用另一份文件(宣发〔2018〕33号),贯彻其“精神”不是可检验的标准。',
            ),
            attested(
                "2.4.9.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='benchmark.action',
                place='持续开展……提升行动',
                quote='持续开展思想观念对标提升行动',
            ),
            not_formalised(
                "2.4.9.c", ASPIRE, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='benchmark.learning',
                place='学习借鉴……攻坚能力',
                why='以“力争”表述的期望,“实质性突破”没有尺度。',
            ),
            not_formalised(
                "2.4.9.d", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='region.cooperation',
                place='运用改革……规划建设',
                why='规划工作的方向,没有指明规划文本、日期或责任单位。',
            ),
        ),
        path=('二、主要举措', '(四)比改革创新,在创新发展上提升能力和水平'),
    ),
    Provision(
        '2.4.10',
        '10. 深化重点领域改革',
        (
            executable(
                "2.4.10.a", MUST, "ratio",
                bearer='未写明(全市政府系统)',
                topic='reform.tasks',
                place='10.深……改革任务',
                quote='认真落实并高质量完成市委确定的年度各项改革任务',
            ),
            not_formalised(
                "2.4.10.b", MUST, "procedure",
                bearer='未写明(全市政府系统)',
                topic='reform.stage.initial_result',
                place='对形成初……加快推进',
                why='“加快”没有可比较的计划进度或速度。',
            ),
            attested(
                "2.4.10.c", MUST, "record",
                bearer='未写明(全市政府系统)',
                topic='reform.stage.pilot',
                place='对承担试……跟踪评估',
                quote='对承担试点的改革事项,加强跟踪评估',
            ),
            attested(
                "2.4.10.d", MUST, "procedure",
                bearer='未写明(全市政府系统)',
                topic='reform.stage.awaiting_superior',
                place='对等待上……对接谋划',
                quote='对等待上级出台文件的改革任务,提前对接谋划',
            ),
            not_formalised(
                "2.4.10.e", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='reform.key_areas',
                place='持续推动……强大动力',
                why='“持续推动”没有阶段目标;“三年行动”是另一计划的名称,不是期限。',
            ),
        ),
        path=('二、主要举措', '(四)比改革创新,在创新发展上提升能力和水平'),
    ),
    Provision(
        '2.4.11',
        '11. 加快区域创新体系建设',
        (
            not_formalised(
                "2.4.11.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='innovation.system',
                place='11.加……的区域创新体系',
                why='发展战略表述;“G60”“四链”是名称,不是数量。',
            ),
        ),
        path=('二、主要举措', '(四)比改革创新,在创新发展上提升能力和水平'),
    ),
)
