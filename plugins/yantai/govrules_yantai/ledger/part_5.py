"""Clauses of part 五 (营商环境) of the 烟台 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '18',
        '打造市场化营商环境',
        (
            not_formalised(
                "18.a", ASPIRE, "aspiration",
                bearer='市政府及有关部门(文中未列主语)',
                topic='business.market_environment',
                place='18.打……行”品牌',
                why='“更多”没有基数和政策清单;品牌建设没有尺度。',
            ),
            not_formalised(
                "18.b", MUST, "reference",
                bearer='市政府及有关部门(文中未列主语)',
                topic='business.tax_fee_reduction',
                place='全面落实……减负纾困',
                why='落实未附的国家税费政策;“全面落实”没有尺度。',
            ),
            not_formalised(
                "18.c", ASPIRE, "aspiration",
                bearer='市政府及有关部门(文中未列主语)',
                topic='business.digital_government',
                place='加快建设……交换平台',
                why='“加快、深化、进一步融合”只有方向,没有目标和日期。',
            ),
            not_formalised(
                "18.d", MUST, "reduction",
                bearer='市政府及有关部门(文中未列主语)',
                topic='approval.time_limit',
                place='最大限度……审批时间',
                why='“最大限度”没有写明环节、天数或百分比,没有可比较的数值。',
            ),
        ),
        path=('五、不断优化营商环境,在提质增效上作表率',),
    ),
    Provision(
        '19',
        '打造国际化营商环境',
        (
            not_formalised(
                "19.a", ASPIRE, "aspiration",
                bearer='市政府及有关部门(文中未列主语)',
                topic='business.foreign_service',
                place='19.打……服务水平',
                why='没有指明哪项标准,也没有尺度。',
            ),
            attested(
                "19.b", MUST, "reference",
                bearer='市政府及有关部门(文中未列主语)',
                topic='investment.foreign.negative_list',
                place='全面落实外……管理制度',
                quote='全面落实外商投资准入前国民待遇加负面清单管理制度',
            ),
            attested(
                "19.c", MUST, "existence",
                bearer='市政府及有关部门(文中未列主语)',
                topic='investment.foreign.project_list',
                place='建立重大外资项目清单',
                quote='建立重大外资项目清单',
            ),
            not_formalised(
                "19.d", ASPIRE, "aspiration",
                bearer='市县两级(政府)',
                topic='investment.foreign.coordination',
                place='市县两级协……落地建设',
                why='“协同推进、加快”没有具体行为和日期。',
            ),
            not_formalised(
                "19.e", ASPIRE, "aspiration",
                bearer='市政府及有关部门(文中未列主语)',
                topic='business.customs',
                place='支持驻烟……通关成本',
                why='对另一机关的支持;“降低成本”没有基数。',
            ),
        ),
        path=('五、不断优化营商环境,在提质增效上作表率',),
    ),
    Provision(
        '20',
        '打造法治化营商环境',
        (
            not_formalised(
                "20.a", ASPIRE, "aspiration",
                bearer='市政府及工作部门(文中未列主语)',
                topic='law.rule_of_law_government',
                place='20.打……政府建设',
                why='类似标题的号召。',
            ),
            attested(
                "20.b", MUST, "reference",
                bearer='党委(党组)理论中心组',
                topic='law.study.party_group',
                place='严格落实党……学法要求',
                quote='严格落实党委(党组)理论中心组学法要求',
            ),
            executable(
                "20.c", MUST, "frequency",
                bearer='市政府(常务会议)',
                topic='law.study.executive_meeting',
                place='市政府常务会议集体学……少于2次',
                quote='市政府常务会议集体学法每年不少于2次',
            ),
            attested(
                "20.d", MUST, "procedure",
                bearer='市政府',
                topic='decision.major.procedure',
                place='严格落实重大行政决策程序',
                quote='严格落实重大行政决策程序',
            ),
            attested(
                "20.e", MUST, "procedure",
                bearer='市政府(合法性审查机构;文中未列主语)',
                topic='legality_review.consultation',
                place='重要事项合……律师意见',
                quote='征询法律顾问、公职律师意见',
            ),
            attested(
                "20.f", MUST, "procedure",
                bearer='市政府',
                topic='legal_adviser.attendance',
                place='根据工作……常务会议',
                quote='根据工作需要安排法律顾问列席政府常务会议',
            ),
            attested(
                "20.g", MUST, "reference",
                bearer='行政机关负责人',
                topic='court.appearance.system',
                place='严格落实行……出庭制度',
                quote='严格落实行政机关负责人出庭制度',
            ),
            executable(
                "20.h", MUST, "ratio",
                bearer='行政机关(负责人)',
                topic='court.appearance.rate',
                place='保持出庭应诉率100%',
                quote='保持出庭应诉率100%',
            ),
            not_formalised(
                "20.i", ASPIRE, "aspiration",
                bearer='市政府及工作部门(文中未列主语)',
                topic='supervision.acceptance',
                place='依法接受……和公信力',
                why='“依法、自觉、主动接受”是态度,没有指明行为或记录。',
            ),
            not_formalised(
                "20.j", ASPIRE, "aspiration",
                bearer='市政府及工作部门(文中未列主语)',
                topic='publication.standardization',
                place='深入推进……、标准化',
                why='只有方向,没有目标;公开义务本身由20.k规定。',
            ),
            attested(
                "20.k", MUST, "publication",
                bearer='市政府及工作部门(文中未列主语)',
                topic='publication.general',
                place='政府重大……一律公开',
                quote='凡不涉密的一律公开',
            ),
        ),
        path=('五、不断优化营商环境,在提质增效上作表率',),
    ),
)
