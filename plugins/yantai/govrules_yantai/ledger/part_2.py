"""Clauses of part 二 (担当落实) of the 烟台 notice, articles 5 to 7."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
IN_PRINCIPLE = Modality.IN_PRINCIPLE
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '5',
        '全面提升思想境界和工作格局',
        (
            not_formalised(
                "5.a", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='development.vision',
                place='5.全面……唯旗是夺',
                why='定位和口号;“三个”“六个一”“十二个”“1+233”“12335”是提法和规划的代号,不是须达到的数量。',
            ),
            not_formalised(
                "5.b", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='development.ranking',
                place='推动全市……奔第一”',
                why='“保三争二奔第一”虽含名次,但没有写明哪项排名、由谁发布、哪一年;只能作为使用者自行提供排名时的指标。',
            ),
        ),
        path=('二、强化担当狠抓落实,在推动高质量发展上作表率',),
    ),
    Provision(
        '6',
        '加强经济运行分析调度',
        (
            executable(
                "6.a", MUST, "frequency",
                bearer='市政府',
                topic='economy.situation_analysis',
                place='6.加强经济……分析研判',
                quote='对经济形势进行1次分析研判',
            ),
            executable(
                "6.b", IN_PRINCIPLE, "fixed_date",
                bearer='市政府',
                topic='economy.situation_analysis.date',
                place='20日左右',
                quote='20日左右',
            ),
            executable(
                "6.c", MUST, "frequency",
                bearer='市政府',
                topic='economy.indicator.weekly_dispatch',
                place='对重要经济指标实行周调度',
                quote='对重要经济指标实行周调度',
            ),
            executable(
                "6.d", MUST, "frequency",
                bearer='市政府',
                topic='economy.indicator.monthly_analysis',
                place='月分析',
                quote='月分析',
            ),
            attested(
                "6.e", MUST, "existence",
                bearer='市政府',
                topic='economy.monitoring_mechanism',
                place='健全监测……合理区间',
                quote='健全监测预警机制',
            ),
            not_formalised(
                "6.f", ASPIRE, "aspiration",
                bearer='市政府领导班子成员',
                topic='economy.leader_supervision',
                place='市政府领导班子成员调……运行情况',
                why='一般性的管理职责;“实时掌握”无法记录,次数由6.g规定。',
            ),
            executable(
                "6.g", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='economy.assessment_indicator.dispatch',
                place='每月调度……完成情况',
                quote='每月调度省考核指标完成情况',
            ),
            not_formalised(
                "6.h", ASPIRE, "aspiration",
                bearer='市政府工作部门',
                topic='economy.sector_work',
                place='市政府工……业促发展',
                why='号召性表述,没有行为、材料或数量。',
            ),
            attested(
                "6.i", MUST, "existence",
                bearer='各区市政府(管委)',
                topic='economy.growth_decomposition',
                place='各区市政……健康发展',
                quote='细化分解到具体项目、具体企业',
            ),
        ),
        path=('二、强化担当狠抓落实,在推动高质量发展上作表率',),
    ),
    Provision(
        '7',
        '狠抓重点项目推进建设',
        (
            not_formalised(
                "7.a", ASPIRE, "aspiration",
                bearer='市政府、各区市政府(管委)及市政府部门(文中未列主语)',
                topic='project.timeline.general',
                place='7.狠抓重点……争取事项',
                why='总领句;“超前谋划”无法检验,四个有日期的步骤是7.b至7.e。',
            ),
            executable(
                "7.b", MUST, "fixed_date",
                bearer='市政府、各区市政府(管委)及市政府部门(文中未列主语)',
                topic='project.timeline.list_drawn',
                place='9月拉单子',
                quote='9月拉单子',
            ),
            executable(
                "7.c", MUST, "fixed_date",
                bearer='市政府、各区市政府(管委)及市政府部门(文中未列主语)',
                topic='project.timeline.list_fixed',
                place='10月定盘子',
                quote='10月定盘子',
            ),
            executable(
                "7.d", MUST, "fixed_date",
                bearer='市政府、各区市政府(管委)及市政府部门(文中未列主语)',
                topic='project.timeline.preliminary_work',
                place='11月12月攻前期',
                quote='11月12月攻前期',
                note='原文“11月12月”之间没有顿号。',
            ),
            attested(
                "7.e", MUST, "fixed_date",
                bearer='市政府、各区市政府(管委)及市政府部门(文中未列主语)',
                topic='project.timeline.start',
                place='元旦后春节后陆续开工',
                quote='元旦后春节后陆续开工',
            ),
            not_formalised(
                "7.f", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='project.factor_allocation',
                place='坚持“要素跟着项目走”',
                why='要素配置的原则,没有具体行为和尺度。',
            ),
            attested(
                "7.g", MUST, "existence",
                bearer='市政府(文中未列主语)',
                topic='project.mechanism.four_haves',
                place='建立有牵……工作机制',
                quote='有牵头领导、有责任单位、有作战图、有服务小组',
            ),
            executable(
                "7.h", MUST, "procedure",
                bearer='市政府及有关审批部门(文中未列主语)',
                topic='project.permits.simultaneous_issue',
                place='对重点产……证齐发”',
                quote='建筑工程施工许可证、不动产登记证“四证齐发”',
                note='原文所写“项目建设用地规划许可证”“不动产登记证”与法定名称(建设用地规划许可证、不动产权证书)不同。',
            ),
            executable(
                "7.i", ASPIRE, "deadline",
                bearer='市政府(文中未列主语)',
                topic='project.same_year_cycle',
                place='以一个年……年投产”',
                quote='当年拿地、当年开工、当年竣工、当年投产',
                waived_numerals={'一个年度': '与同句四个“当年”同义,由四个环节是否同在一年判断,不另设数字。'},
            ),
            attested(
                "7.j", MUST, "existence",
                bearer='市政府(文中未列主语)',
                topic='enterprise.service_commissioner',
                place='实行服务企业专员制度',
                quote='实行服务企业专员制度',
            ),
            executable(
                "7.k", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='enterprise.liaison.above_scale',
                place='市政府领导班子成员每……规上企业',
                quote='市政府领导班子成员每人联系3个规上企业',
            ),
            executable(
                "7.l", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='enterprise.liaison.small_to_scale',
                place='和3个“小升规”企业',
                quote='和3个“小升规”企业',
            ),
            executable(
                "7.m", MUST, "quota",
                bearer='经济发展服务部门主要负责人',
                topic='enterprise.liaison.above_scale',
                place='经济发展……规上企业',
                quote='经济发展服务部门主要负责人联系2个规上企业',
            ),
            executable(
                "7.n", MUST, "quota",
                bearer='经济发展服务部门主要负责人',
                topic='enterprise.liaison.small_to_scale',
                place='和2个“小升规”企业',
                quote='和2个“小升规”企业',
            ),
            executable(
                "7.o", MUST, "frequency",
                bearer='市政府领导班子成员、经济发展服务部门主要负责人',
                topic='enterprise.visit',
                place='每季度至……难和问题',
                quote='每季度至少开展1次走访调研',
            ),
        ),
        path=('二、强化担当狠抓落实,在推动高质量发展上作表率',),
    ),
)
