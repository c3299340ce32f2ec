"""Clauses of part 三 (服务于民) of the 烟台 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '11',
        '牢固树立以人民为中心的发展思想',
        (
            not_formalised(
                "11.a", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='people.centred',
                place='11.牢……和落脚点',
                why='工作原则,没有具体行为。',
            ),
            not_formalised(
                "11.b", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='livelihood.expenditure',
                place='持续加大……全省前列',
                why='“持续加大”没有写明基数(绝对额或占支出比重)、民生投入的口径和增幅,“前列”没有指明排名。',
            ),
            executable(
                "11.c", MUST, "frequency",
                bearer='市政府(文中未列主语)',
                topic='livelihood.annual_projects',
                place='聚焦群众……民生实事',
                quote='每年办成一批重点民生实事',
            ),
            not_formalised(
                "11.d", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='livelihood.public_service',
                place='在教育、……、安全感',
                why='“精准提供”“持续增强……感”照字面无法测量。',
            ),
        ),
        path=('三、不忘初心、牢记使命,在服务于民上作表率',),
    ),
    Provision(
        '12',
        '深入开展调查研究',
        (
            attested(
                "12.a", MUST, "existence",
                bearer='市政府及工作部门(文中未列主语)',
                topic='research.campaign',
                place='12.深……意见建议',
                quote='机关接地气、干部走基层',
            ),
            executable(
                "12.b", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='research.liaison.district',
                place='市政府领导班子成员每人联系1个区市',
                quote='市政府领导班子成员每人联系1个区市',
            ),
            executable(
                "12.c", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='research.liaison.township',
                place='1个镇街',
                quote='1个镇街',
            ),
            executable(
                "12.d", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='research.liaison.village',
                place='1个村(社区)',
                quote='1个村(社区)',
            ),
            not_formalised(
                "12.e", ASPIRE, "aspiration",
                bearer='市政府领导班子成员',
                topic='research.lead',
                place='带头开展调研走访',
                why='“带头”没有次数,尺度是12.f至12.i。',
            ),
            executable(
                "12.f", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='research.briefing_hearing',
                place='每季度听……情况汇报',
                quote='每季度听取1次分管部门联系区市情况汇报',
                note='原文“分管部门联系区市”之间可能脱一顿号,两种读法都予计数。',
            ),
            executable(
                "12.g", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='research.topic.quota',
                place='每年确定……调研课题',
                quote='每年确定1-2个重点调研课题',
            ),
            executable(
                "12.h", MUST, "duration_min",
                bearer='市政府领导班子成员',
                topic='research.days',
                place='全年到基……于2个月',
                quote='全年到基层调研走访不少于2个月',
            ),
            executable(
                "12.i", MUST, "ratio",
                bearer='市政府领导班子成员',
                topic='research.unannounced_ratio',
                place='其中“四……于50%',
                quote='其中“四不两直”调研占比不低于50%',
            ),
        ),
        path=('三、不忘初心、牢记使命,在服务于民上作表率',),
    ),
    Provision(
        '13',
        '积极回应办理群众诉求',
        (
            not_formalised(
                "13.a", ASPIRE, "aspiration",
                bearer='市政府及有关部门(文中未列主语)',
                topic='hotline.service',
                place='13.积……服务质效',
                why='号召性表述;12345是电话号码,不是数量。',
            ),
            attested(
                "13.b", MUST, "procedure",
                bearer='诉求承办单位(文中未列主语)',
                topic='hotline.handling',
                place='对群众诉……总客服”',
                quote='对群众诉求即接即办、一办到底',
            ),
            executable(
                "13.c", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='hotline.answer',
                place='市政府领导班子成员每月……群众来电',
                quote='市政府领导班子成员每月到服务热线接听1次群众来电',
            ),
            executable(
                "13.d", MUST, "frequency",
                bearer='各区市政府(管委)主要负责同志',
                topic='hotline.answer',
                place='各区市政府(管委)主……群众来电',
                quote='各区市政府(管委)主要负责同志每半年接听1次群众来电',
            ),
            executable(
                "13.e", MUST, "frequency",
                bearer='热点部门主要负责人',
                topic='hotline.answer',
                place='热点部门主要负责人每季度',
                quote='热点部门主要负责人每季度',
                note='谓语“接听1次群众来电”只在13.f印出一次,由两项共用。',
            ),
            executable(
                "13.f", MUST, "frequency",
                bearer='非热点部门主要负责人',
                topic='hotline.answer',
                place='非热点部……群众来电',
                quote='非热点部门主要负责人每半年接听1次群众来电',
            ),
        ),
        path=('三、不忘初心、牢记使命,在服务于民上作表率',),
    ),
    Provision(
        '14',
        '严格落实信访工作责任制',
        (
            attested(
                "14.a", MUST, "existence",
                bearer='市政府及有关部门(文中未列主语)',
                topic='petition.mechanism',
                place='14.严……社会矛盾',
                quote='完善群众诉求多元化解机制',
            ),
            executable(
                "14.b", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='petition.reception',
                place='市政府领导班子成员每季……群众来访',
                quote='市政府领导班子成员每季度至少安排1天接待群众来访',
            ),
            executable(
                "14.c", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='petition.case_resolution',
                place='每年帮包……信访案件',
                quote='每年帮包化解2起群众关注度高、解决难度大的信访案件',
            ),
        ),
        path=('三、不忘初心、牢记使命,在服务于民上作表率',),
    ),
)
