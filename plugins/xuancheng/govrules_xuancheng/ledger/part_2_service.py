"""Clauses of part 二, heading (五), of the 宣城 notice: service and business environment."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '2.5',
        '(五)比优化服务,在发展环境上提升能力和水平',
        (
            not_formalised(
                "2.5.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(五)比……力和水平',
                why='标题,只命名“七比”的第五项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.5.12',
        '12. 优化提升营商环境',
        (
            not_formalised(
                "2.5.12.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='service.reform',
                place='12.优……管服改革',
                why='改革方向,没有具体行为或尺度。',
            ),
            attested(
                "2.5.12.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='enterprise.four_deliveries',
                place='深入推进……双千工程',
                quote='深入推进“四送一服”双千工程',
                note='“双千”是省级工程名称的一部分,不是本意见设定的数量。',
            ),
            not_formalised(
                "2.5.12.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='enterprise.policy.publicity',
                place='强化政策宣……集成落实',
                why='“强化”宣传解读没有指明事项、渠道或次数。',
            ),
            executable(
                "2.5.12.d", MUST, "reduction",
                bearer='未写明(全市政府系统)',
                topic='approval.reduction',
                place='减少环节……优化流程',
                quote='减少环节、精简材料、优化流程',
            ),
            not_formalised(
                "2.5.12.e", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='policy.fast_payment',
                place='推动惠企……快速兑现',
                why='“快速”没有时限数字,“直达”没有指明渠道。',
            ),
            attested(
                "2.5.12.f", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='business_environment.plan',
                place='出台《提……动方案》',
                quote='出台《提升营商环境打造“徽常满意”服务品牌三年行动方案》',
                waived_numerals={'三年行动方案': '文件名称的一部分,本通知未定方案的出台日期。'},
            ),
            not_formalised(
                "2.5.12.g", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='approval.online',
                place='全面推进……流程再造',
                why='“全面推进”没有覆盖率或清单。',
            ),
            not_formalised(
                "2.5.12.h", ASPIRE, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='business_environment.ranking',
                place='推动全市营……肩沪苏浙',
                why='“领先、比肩”没有指明排名、指标体系和名次。',
            ),
        ),
        path=('二、主要举措', '(五)比优化服务,在发展环境上提升能力和水平'),
    ),
    Provision(
        '2.5.13',
        '13. 强化惠企便民服务',
        (
            not_formalised(
                "2.5.13.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='digital.city',
                place='13.强……城”建设',
                why='只列工程名称,没有阶段目标。',
            ),
            executable(
                "2.5.13.b", MUST, "duration_min",
                bearer='未写明(全市政府系统)',
                topic='service.availability',
                place='完善7×……更加便捷',
                quote='完善7×24小时不打烊“随时办”服务机制',
                note='“7×24小时”是服务可用程度,不是24小时的办理时限。',
            ),
            not_formalised(
                "2.5.13.c", ASPIRE, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='livelihood.focus',
                place='聚焦教育……共享水平',
                why='“努力”“最大限度”没有占比或基数。',
            ),
            executable(
                "2.5.13.d", MUST, "ratio",
                bearer='未写明(全市政府系统)',
                topic='livelihood.annual_projects',
                place='高质量完成省……民生实事',
                quote='高质量完成省定民生工程和市政府民生实事',
            ),
            not_formalised(
                "2.5.13.e", ASPIRE, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='service.satisfaction',
                place='提升群众满意度«。»',
                why='“提升”满意度没有调查方法、基数或目标值。',
            ),
        ),
        path=('二、主要举措', '(五)比优化服务,在发展环境上提升能力和水平'),
    ),
)
