"""Clauses of part 二, headings (六) and (七), of the 宣城 notice: getting things done, diligence and integrity."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '2.6',
        '(六)比担当实干,在攻坚克难上提升能力和水平',
        (
            not_formalised(
                "2.6.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(六)比……力和水平',
                why='标题,只命名“七比”的第六项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.6.14',
        '14. 进一步强化宗旨意识',
        (
            not_formalised(
                "2.6.14.a", MUST, "aspiration",
                bearer='政府系统全体人员',
                topic='people.centred',
                place='14.进……和落脚点',
                why='宗旨和信念的表述,没有事实可以证实或否定。',
            ),
        ),
        path=('二、主要举措', '(六)比担当实干,在攻坚克难上提升能力和水平'),
    ),
    Provision(
        '2.6.15',
        '15. 排查化解突出问题',
        (
            attested(
                "2.6.15.a", MUST, "procedure",
                bearer='未写明(全市政府系统)',
                topic='problem.screening',
                place='15.排……短板不足',
                quote='认真排查梳理本地本单位长期没有得到有效解决的历史遗留问题',
            ),
            attested(
                "2.6.15.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='task.list',
                place='建立问题……时限清单',
                quote='建立问题清单、任务清单、责任清单、时限清单',
            ),
            attested(
                "2.6.15.c", MUST, "record",
                bearer='未写明(全市政府系统)',
                topic='task.ledger',
                place='实行挂图作战、台账管理',
                quote='实行挂图作战、台账管理',
            ),
            executable(
                "2.6.15.d", MUST, "record",
                bearer='未写明(全市政府系统)',
                topic='task.closure',
                place='聚焦聚力……对账销号',
                quote='聚焦聚力、集中攻坚,逐项对账销号',
            ),
        ),
        path=('二、主要举措', '(六)比担当实干,在攻坚克难上提升能力和水平'),
    ),
    Provision(
        '2.6.16',
        '16. 全力以赴履职尽责',
        (
            not_formalised(
                "2.6.16.a", MUST, "aspiration",
                bearer='政府系统广大干部',
                topic='duty.diligence',
                place='16.全……守责尽责',
                why='履职态度的要求,没有具体行为。',
            ),
            attested(
                "2.6.16.b", MUST_NOT, "prohibition",
                bearer='政府系统广大干部',
                topic='conduct.buck_passing',
                place='杜绝“责……盾上交”',
                quote='杜绝“责任下移、矛盾上交”',
            ),
            not_formalised(
                "2.6.16.c", MUST, "aspiration",
                bearer='政府系统广大干部',
                topic='development.ranking',
                place='着眼新阶……红旗就扛',
                why='号召性表述;“先进”“红旗”没有指明评比或名次。',
            ),
            attested(
                "2.6.16.d", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='service.responsibility_systems',
                place='健全完善……结等制度',
                quote='健全完善分工负责、首问负责、服务承诺、限时办结等制度',
            ),
            attested(
                "2.6.16.e", MUST, "record",
                bearer='未写明(全市政府系统)',
                topic='supervision.dispatch',
                place='严格执行调……效等制度',
                quote='严格执行调度推进、督查问效等制度',
            ),
            attested(
                "2.6.16.f", MUST, "procedure",
                bearer='未写明(全市政府系统)',
                topic='supervision.inspection.mode',
                place='强化“四不两直”督查',
                quote='强化“四不两直”督查',
            ),
            attested(
                "2.6.16.g", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='supervision.methods',
                place='完善第三……落实落地',
                quote='完善第三方评估、运用大数据和“互联网+”等督查方式',
            ),
        ),
        path=('二、主要举措', '(六)比担当实干,在攻坚克难上提升能力和水平'),
    ),
    Provision(
        '2.7',
        '(七)比勤政廉政,在拒腐防变上提升能力和水平',
        (
            not_formalised(
                "2.7.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(七)比……力和水平',
                why='标题,只命名“七比”的第七项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.7.17',
        '17. 自觉践行“一线工作法”',
        (
            attested(
                "2.7.17.a", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='investment.no_meeting_week',
                place='17.自……集中招商',
                quote='认真落实“无会周”集中招商',
            ),
            attested(
                "2.7.17.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='project.concentrated_start',
                place='重大项目集中开工竣工和',
                quote='重大项目集中开工竣工',
            ),
            attested(
                "2.7.17.c", MUST, "existence",
                bearer='领导干部',
                topic='enterprise.visit',
                place='领导干部联……设等制度',
                quote='领导干部联系重点企业发展、重点项目建设',
            ),
            not_formalised(
                "2.7.17.d", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='frontline.method',
                place='做到领导……会新发展',
                why='工作作风的要求,没有写明到一线的天数或次数。',
            ),
        ),
        path=('二、主要举措', '(七)比勤政廉政,在拒腐防变上提升能力和水平'),
    ),
    Provision(
        '2.7.18',
        '18. 持续深化基层减负',
        (
            not_formalised(
                "2.7.18.a", MUST, "reference",
                bearer='未写明(全市政府系统)',
                topic='party.eight_rules',
                place='18.持……有关规定',
                why='整体引用本文件之外的规定,其条款须另行编制;这些规定在2021年之后仍以其自身效力适用。',
            ),
            attested(
                "2.7.18.b", MUST_NOT, "prohibition",
                bearer='未写明(全市政府系统)',
                topic='formalism.prohibited',
                place='力戒形式主义、官僚主义',
                quote='力戒形式主义、官僚主义',
            ),
            executable(
                "2.7.18.c", MUST, "reduction",
                bearer='未写明(全市政府系统)',
                topic='grassroots.burden',
                place='围绕减量……精文减会',
                quote='围绕减量提质,加强精文减会',
            ),
            attested(
                "2.7.18.d", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='supervision.inspection',
                place='和统筹规……基层负担',
                quote='统筹规范督查检查考核工作源头管理',
            ),
        ),
        path=('二、主要举措', '(七)比勤政廉政,在拒腐防变上提升能力和水平'),
    ),
    Provision(
        '2.7.19',
        '19. 弘扬艰苦奋斗精神',
        (
            not_formalised(
                "2.7.19.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='budget.thrift',
                place='19.弘……勤俭节约',
                why='财务管理方式的要求,“严格”“精打细算”没有尺度。',
            ),
            not_formalised(
                "2.7.19.b", MUST, "cap",
                bearer='未写明(全市政府系统)',
                topic='budget.restraint',
                place='严格控制一般性支出',
                why='要求控制支出而没有写明上限、压减比例或基数,任何数额都不构成违反;以预算数或上年数作比较只是参考,不是条文内容。',
            ),
            not_formalised(
                "2.7.19.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='budget.direction',
                place='把有限的……好日子”',
                why='资金使用方向,没有占比要求。',
            ),
        ),
        path=('二、主要举措', '(七)比勤政廉政,在拒腐防变上提升能力和水平'),
    ),
    Provision(
        '2.7.20',
        '20.强化廉政风险防控',
        (
            attested(
                "2.7.20.a", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='integrity.risk_control',
                place='20.强……防控机制',
                quote='完善风险防控机制',
                note='第20条序号后没有空格。',
            ),
            attested(
                "2.7.20.b", MUST, "procedure",
                bearer='未写明(全市政府系统)',
                topic='integrity.case_handling',
                place='坚决查处……腐败问题',
                quote='坚决查处基础设施建设、项目审批和建设',
            ),
            not_formalised(
                "2.7.20.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='integrity.campaign',
                place='严防群众……腐败斗争',
                why='决心和目标的表述;“严防”没有检验方法。',
            ),
        ),
        path=('二、主要举措', '(七)比勤政廉政,在拒腐防变上提升能力和水平'),
    ),
)
