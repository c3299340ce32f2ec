"""Clauses of sections (一) and (二) of part 二 (抓落实、破难题) of the 贵州 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.1',
        '(一)實施一抓到底深入落實行動',
        (
            not_formalised(
                "2.1.a", MUST, "reference",
                bearer='各地各部門',
                topic='task.method',
                place='(一)實……十項措施',
                why='引用两份未附的文件;“五步”“十项”是文件名称的一部分,不是数量要求。',
            ),
            attested(
                "2.1.b", MUST, "existence",
                bearer='各地各部門',
                topic='task.ledger',
                place='按照閉環……落實到位',
                quote='按照閉環管理要求,建立抓落實台賬管理製度,推動工作落實到位',
            ),
            attested(
                "2.1.c", MUST, "procedure",
                bearer='各地各部門',
                topic='task.list',
                place='要全麵梳……重點工作',
                quote='要全麵梳理需要落實的重點工作',
            ),
            executable(
                "2.1.d", MUST, "fixed_date",
                bearer='各地各部門',
                topic='task.list',
                place='於5月底前建立任務清單',
                quote='於5月底前建立任務清單',
            ),
            attested(
                "2.1.e", MUST, "record",
                bearer='各地各部門',
                topic='task.list.update',
                place='並實時動態更新',
                quote='並實時動態更新',
            ),
            attested(
                "2.1.f", MUST, "existence",
                bearer='各地各部門',
                topic='task.assignment.elements',
                place='逐項明確……、責任人',
                quote='逐項明確時間表、路線圖、責任人',
            ),
            attested(
                "2.1.g", MUST, "record",
                bearer='各地各部門',
                topic='task.tracking',
                place='進行常態化跟蹤管理',
                quote='進行常態化跟蹤管理',
            ),
            attested(
                "2.1.h", MUST, "procedure",
                bearer='各地各部門',
                topic='task.early_warning',
                place='對研判認……有序推進',
                quote='對研判認為可能滯後的任務要提前預警、改進措施,確保有序推進',
            ),
            attested(
                "2.1.i", MUST, "procedure",
                bearer='各地各部門',
                topic='task.catch_up',
                place='對未達到……追趕進度',
                quote='對未達到階段性進度要求的任務,要采取有力舉措全力追趕進度',
            ),
            attested(
                "2.1.j", MUST, "procedure",
                bearer='各地各部門',
                topic='task.verification',
                place='對上報已……現場核驗',
                quote='對上報已落實事項要逐一現場核驗',
            ),
            executable(
                "2.1.k", MUST, "procedure",
                bearer='各地各部門',
                topic='task.closure',
                place='確認無誤後進行銷號處理',
                quote='確認無誤後進行銷號處理',
            ),
            attested(
                "2.1.l", MUST_NOT, "prohibition",
                bearer='各地各部門',
                topic='conduct.buck_passing',
                place='具體工作……任往下移',
                quote='具體工作中,不得遇到問題往上推、落實責任往下移',
            ),
            not_formalised(
                "2.1.m", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='conduct.courage',
                place='特別任務……豁得出來',
                why='精神状态要求,没有事实可以证实或否定。',
            ),
            attested(
                "2.1.n", MUST_NOT, "prohibition",
                bearer='各地各部門',
                topic='conduct.perfunctory',
                place='決不允許……敷衍了事',
                quote='決不允許拈輕怕重、敷衍了事',
            ),
        ),
        path=('二、重點任務',),
    ),
    Provision(
        '2.2',
        '(二)實施研究問題破解難題行動',
        (
            not_formalised(
                "2.2.a", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='research.culture',
                place='(二)實……力破解難題',
                why='倡导性表述,由其后各句的主题、报告和日期具体化。',
            ),
            attested(
                "2.2.b", MUST, "classification",
                bearer='各地各部門',
                topic='research.topic.direction',
                place='各地各部門要根……規劃編製',
                quote='結合“十四五”規劃編製',
            ),
            executable(
                "2.2.c", MUST, "fixed_date",
                bearer='各地各部門',
                topic='research.topic.date',
                place='於5月底前確定',
                quote='於5月底前確定',
            ),
            executable(
                "2.2.d", MUST, "quota",
                bearer='各地各部門',
                topic='research.topic.quota',
                place='1—2個調研主題',
                quote='1—2個調研主題',
            ),
            attested(
                "2.2.e", MUST, "existence",
                bearer='各地各部門',
                topic='research.topic.elements',
                place='明確破題……責任單位',
                quote='明確破題內容和牽頭單位、責任單位',
            ),
            attested(
                "2.2.f", MUST, "procedure",
                bearer='各地各部門',
                topic='research.fieldwork',
                place='要深入基……略性研究',
                quote='要深入基層一線開展針對性、實用性、前瞻性、戰略性研究',
            ),
            not_formalised(
                "2.2.g", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='research.outcome',
                place='把情況搞……一方發展',
                why='“力求”只表示努力方向;“一个、一项、一方”是修辞,不是至少一个的定额。',
            ),
            executable(
                "2.2.h", MUST, "fixed_date",
                bearer='省有關單位和市、縣政府',
                topic='research.report.date',
                place='省有關單……推薦報送',
                quote='於2020年12月底前向省政府辦公廳各推薦報送',
                note='与2.4等处“各地各部门”不同,本句义务主体写为“省有关单位和市、县政府”。',
            ),
            executable(
                "2.2.i", MUST, "quota",
                bearer='省有關單位和市、縣政府',
                topic='research.report.quota',
                place='1篇以上……調研報告',
                quote='1篇以上含金量較高的調研報告',
            ),
            executable(
                "2.2.j", MUST, "fixed_date",
                bearer='省政府辦公廳',
                topic='research.report.selection',
                place='省政府辦公廳2……調研報告',
                quote='2021年1月底前組織評選出優秀調研報告',
            ),
            executable(
                "2.2.k", MUST, "publication",
                bearer='省政府辦公廳',
                topic='research.report.commendation',
                place='裝訂成冊並通報表揚',
                quote='裝訂成冊並通報表揚',
            ),
        ),
        path=('二、重點任務',),
    ),
)
