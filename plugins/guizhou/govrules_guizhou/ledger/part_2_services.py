"""Clauses of sections (三) and (四) of part 二 (双重服务、权力运行) of the 贵州 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MAY = Modality.MAY
IN_PRINCIPLE = Modality.IN_PRINCIPLE
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.3',
        '(三)實施“雙重”服務優化升級行動',
        (
            executable(
                "2.3.a", MUST, "fixed_date",
                bearer='省發展改革委會同省工業和信息化廳等部門',
                topic='enterprise.project_library',
                place='(三)實……和項目庫',
                quote='5月底前建立健全重點企業和項目庫',
            ),
            attested(
                "2.3.b", MUST, "existence",
                bearer='省、市、縣(分級負責)',
                topic='enterprise.assignment',
                place='按照省、……任和範圍',
                quote='按照省、市、縣分級負責原則,分別落實具體責任和範圍',
            ),
            executable(
                "2.3.c", MUST, "ratio",
                bearer='省、市、縣(分級負責)',
                topic='enterprise.coverage',
                place='實現包保全覆蓋',
                quote='實現包保全覆蓋',
            ),
            executable(
                "2.3.d", MUST, "membership",
                bearer='省、市、縣三級政府領導同誌及工作部門',
                topic='enterprise.assignment',
                place='省、市、縣三……包保責任',
                quote='省、市、縣三級政府領導同誌及工作部門均需履行包保責任',
                waived_numerals={'省、市、縣三級': '三级逐一列在其前,是对层级的概括,不是数量要求。'},
            ),
            not_formalised(
                "2.3.e", MAY, "membership",
                bearer='省、市、縣三級政府(未寫明)',
                topic='enterprise.assignment',
                place='可邀請同……包保工作',
                why='授权性规定,不邀请不构成违反;被邀请的同级党委、人大、政协领导也不是本通知的发送对象。',
            ),
            executable(
                "2.3.f", MUST, "frequency",
                bearer='包保責任人',
                topic='enterprise.visit',
                place='包保責任人……服務工作',
                quote='包保責任人每季度至少到每個包保企業、項目開展1次服務工作',
            ),
            attested(
                "2.3.g", MUST, "procedure",
                bearer='包保責任人',
                topic='enterprise.policy.publicity',
                place='組織宣傳有關政策措施',
                quote='組織宣傳有關政策措施',
            ),
            attested(
                "2.3.h", MUST, "procedure",
                bearer='包保責任人',
                topic='enterprise.problem_resolution',
                place='全麵摸清……困難問題',
                quote='全麵摸清、協調解決存在的困難問題',
            ),
            not_formalised(
                "2.3.i", ASPIRE, "aspiration",
                bearer='包保責任人',
                topic='enterprise.factor_guarantee',
                place='著力保障……生產要素',
                why='“着力保障”没有土地、资金、用能的数额或日期。',
            ),
            attested(
                "2.3.j", MUST, "existence",
                bearer='省政府辦公廳',
                topic='enterprise.policy.compilation',
                place='省政府辦公廳要……優惠政策',
                quote='應對新冠肺炎疫情出台的一攬子優惠政策',
            ),
            attested(
                "2.3.k", MUST, "publication",
                bearer='省政府辦公廳',
                topic='enterprise.policy.publicity',
                place='通過省政……群眾查閱',
                quote='向社會集中宣傳,方便企業和群眾查閱',
            ),
        ),
        path=('二、重點任務',),
    ),
    Provision(
        '2.4',
        '(四)實施權力運行規範管理行動',
        (
            attested(
                "2.4.a", MUST, "procedure",
                bearer='省政府辦公廳(會同省司法廳、省政務服務中心)',
                topic='power.review',
                place='(四)實……力和責任',
                quote='組織各地各部門進一步梳理法律法規賦予的權力和責任',
            ),
            attested(
                "2.4.b", MUST, "existence",
                bearer='各地各部門(由省政府辦公廳組織)',
                topic='publication.lists',
                place='修改完善……負麵清單',
                quote='修改完善權力清單、責任清單、負麵清單',
            ),
            attested(
                "2.4.c", IN_PRINCIPLE, "other",
                bearer='各地各部門(由省政府辦公廳組織)',
                topic='power.uniform_standard',
                place='盡量做到……同一標準',
                quote='盡量做到不同地區同一事項同一標準',
            ),
            attested(
                "2.4.d", MUST, "procedure",
                bearer='各地各部門',
                topic='regulation.cleanup',
                place='各地各部門要全……方性法規',
                quote='各地各部門要全麵清理出台的地方性法規',
                note='地方性法规由人大及其常委会制定,不由各地各部门出台;疑指规范性文件、政策性文件,按“出台的文件”理解。',
            ),
            attested(
                "2.4.e", MUST, "procedure",
                bearer='各地各部門',
                topic='regulation.cleanup.repeal',
                place='按程序將不合時宜的廢除',
                quote='按程序將不合時宜的廢除',
            ),
            attested(
                "2.4.f", MUST, "classification",
                bearer='各地各部門',
                topic='regulation.cleanup.classification',
                place='將確有必……分類彙總',
                quote='將確有必要的保留並按行業進行分類彙總',
            ),
            executable(
                "2.4.g", MUST, "fixed_date",
                bearer='各地各部門',
                topic='publication.lists',
                place='修改完善的……9月底前',
                quote='“三張清單”和保留的地方性法規要於9月底前',
                waived_numerals={'三張清單': '清单的合称,清单名目见前文,不是份数要求。'},
            ),
            attested(
                "2.4.h", MUST, "publication",
                bearer='各地各部門',
                topic='publication.lists.channel',
                place='通過本單……社會公布',
                quote='通過本單位門戶網站向社會公布',
            ),
            attested(
                "2.4.i", MUST, "existence",
                bearer='各地各部門',
                topic='decision.legal_review.mechanism',
                place='要完善政府法律審查機製',
                quote='要完善政府法律審查機製',
            ),
            attested(
                "2.4.j", MUST, "membership",
                bearer='各地各部門',
                topic='decision.legal_review.reviewers',
                place='發揮司法……力量作用',
                quote='發揮司法行政機關和法律顧問等專業力量作用',
            ),
            attested(
                "2.4.k", MUST, "procedure",
                bearer='各地各部門',
                topic='decision.legal_review',
                place='對政府規……嚴格審查',
                quote='國有企事業單位名義簽署的合同協議進行嚴格審查',
            ),
            not_formalised(
                "2.4.l", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='publication.grassroots',
                place='要全麵推……化規範化',
                why='“推进”没有数量、日期或成果材料。',
            ),
            not_formalised(
                "2.4.m", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='publication.open_day',
                place='倡導開展……方麵監督',
                why='“倡导”和“自觉”不设定义务,没有活动次数。',
            ),
            attested(
                "2.4.n", MUST, "publication",
                bearer='各地各部門',
                topic='publication.default',
                place='做到政府信息應公開盡公開',
                quote='做到政府信息應公開盡公開',
            ),
        ),
        path=('二、重點任務',),
    ),
)
