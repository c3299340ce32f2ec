"""Clauses of part 二 (担当落实) of the 烟台 notice, articles 8 to 10."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '8',
        '推动招商引资取得实效',
        (
            not_formalised(
                "8.a", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='investment.mechanism',
                place='8.推动……工作机制',
                why='“优化”没有指明成果或材料,具体部分是8.b至8.j。',
            ),
            executable(
                "8.b", MUST, "fixed_date",
                bearer='市政府(文中未列主语)',
                topic='investment.map_update',
                place='每年一季……产业图谱',
                quote='每年一季度动态调整重点招商地图、招商产业图谱',
            ),
            executable(
                "8.c", MUST, "existence",
                bearer='市政府(文中未列主语)',
                topic='investment.plan',
                place='制定产业……具体计划',
                quote='制定产业链招商、资本招商、基金招商、中介招商等具体计划',
            ),
            executable(
                "8.d", MUST, "quota",
                bearer='每个链办',
                topic='project.attraction.quota',
                place='每个链办……招商项目',
                quote='每个链办每年提报不少于5个重大招商项目',
            ),
            executable(
                "8.e", MUST, "quota",
                bearer='各区市政府(管委)',
                topic='project.attraction.quota',
                place='各区市政府(管委)每……招商项目',
                quote='各区市政府(管委)每年提报不少于10个重大招商项目',
            ),
            executable(
                "8.f", MUST, "frequency",
                bearer='市政府(文中未列主语)',
                topic='project.attraction.dispatch_mechanism',
                place='建立重点招商项目月调度',
                quote='建立重点招商项目月调度',
            ),
            executable(
                "8.g", MUST, "frequency",
                bearer='市政府(文中未列主语)',
                topic='project.attraction.bulletin',
                place='季通报机制',
                quote='季通报机制',
            ),
            not_formalised(
                "8.h", ASPIRE, "aspiration",
                bearer='市政府领导班子成员',
                topic='project.attraction.lead',
                place='市政府领导班子成员要带头招商',
                why='“带头”没有行为和次数,次数由8.i规定。',
            ),
            executable(
                "8.i", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='project.attraction.leader_dispatch',
                place='每月至少……招商项目',
                quote='每月至少调度1次分管领域重点招商项目',
            ),
            executable(
                "8.j", MUST, "frequency",
                bearer='市政府',
                topic='project.attraction.meeting',
                place='市政府每季……推进会议',
                quote='市政府每季度召开1次招商工作调度推进会议',
            ),
        ),
        path=('二、强化担当狠抓落实,在推动高质量发展上作表率',),
    ),
    Provision(
        '9',
        '加大工作督查落实力度',
        (
            attested(
                "9.a", MUST, "record",
                bearer='市政府(督查机构;文中未列主语)',
                topic='supervision.ledger',
                place='9.加大……工作闭环',
                quote='建立工作台账,形成工作闭环',
            ),
            attested(
                "9.b", MUST, "procedure",
                bearer='市政府(督查机构;文中未列主语)',
                topic='supervision.listed_oversight',
                place='对中央、……挂牌督办',
                quote='检查反馈等重要问题进行挂牌督办',
            ),
            executable(
                "9.c", MUST, "deadline",
                bearer='挂牌督办事项承办单位(文中未列主语)',
                topic='supervision.completion',
                place='限期办结',
                quote='限期办结',
            ),
            not_formalised(
                "9.d", ASPIRE, "aspiration",
                bearer='市政府(督查机构;文中未列主语)',
                topic='supervision.platform',
                place='用好挂图……两个平台',
                why='“用好”是程度;两个平台已经存在,没有写明在平台上须做什么。',
            ),
            attested(
                "9.e", MUST, "classification",
                bearer='市政府(督查机构;文中未列主语)',
                topic='supervision.color_status',
                place='严格“蓝黄红”三色管理',
                quote='严格“蓝黄红”三色管理',
            ),
            not_formalised(
                "9.f", ASPIRE, "aspiration",
                bearer='市政府(督查机构;文中未列主语)',
                topic='supervision.follow_up',
                place='定期跟踪……执行落实',
                why='“定期”没有周期,“跟踪问效”没有规定行为或记录,无从确定何为未做到。',
            ),
            attested(
                "9.g", MUST, "procedure",
                bearer='市政府(督查机构;文中未列主语)',
                topic='supervision.letter',
                place='对有明确……工作要求',
                quote='采取向相关部门单位发函方式,提出明确工作要求',
            ),
            executable(
                "9.h", MUST, "deadline",
                bearer='收函单位',
                topic='task.feedback',
                place='收函单位……落实情况',
                quote='收函单位3个工作日内反馈整改落实情况',
            ),
            attested(
                "9.i", MUST, "frequency",
                bearer='收函单位',
                topic='task.progress_report',
                place='定期报告进展直至办结',
                quote='定期报告进展直至办结',
            ),
        ),
        path=('二、强化担当狠抓落实,在推动高质量发展上作表率',),
    ),
    Provision(
        '10',
        '加强各方沟通对接',
        (
            executable(
                "10.a", MUST, "frequency",
                bearer='市政府',
                topic='deputies.symposium',
                place='10.加……意见建议',
                quote='每季度召开1次人大代表、政协委员座谈交流会',
            ),
            not_formalised(
                "10.b", ASPIRE, "aspiration",
                bearer='各区市政府(管委)和市政府部门',
                topic='superior.support_seeking',
                place='各区市政府(管委)和……上级支持',
                why='“全力、更多”没有基数,也没有具体行为。',
            ),
            attested(
                "10.c", MUST, "existence",
                bearer='市政府部门',
                topic='grassroots.service_mechanism',
                place='市政府部门要建……层服好务',
                quote='市政府部门要建立服务基层工作机制',
            ),
            attested(
                "10.d", MUST, "existence",
                bearer='市政府办公室',
                topic='meeting.observer_system',
                place='市政府办……工作制度',
                quote='市政府办公室要牵头建立列席区市政府常务会议工作制度',
            ),
            not_formalised(
                "10.e", ASPIRE, "aspiration",
                bearer='市政府办公室',
                topic='meeting.observer_system.purpose',
                place='掌握各区……的针对性',
                why='列席制度(10.d)的目的;“掌握情况”本身不是可记录的行为。',
            ),
        ),
        path=('二、强化担当狠抓落实,在推动高质量发展上作表率',),
    ),
)
