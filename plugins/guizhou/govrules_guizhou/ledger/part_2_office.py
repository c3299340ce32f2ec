"""Clauses of sections (五) and (六) of part 二 (机关运转、基层减负) of the 贵州 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
IN_PRINCIPLE = Modality.IN_PRINCIPLE
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.5',
        '(五)實施機關運轉提質增效行動',
        (
            attested(
                "2.5.a", IN_PRINCIPLE, "procedure",
                bearer='各地各部門',
                topic='document.superior_instruction.transmission',
                place='(五)實……研究落實',
                quote='原則上應在第一時間傳達學習、研究落實',
            ),
            attested(
                "2.5.b", IN_PRINCIPLE, "existence",
                bearer='各地各部門',
                topic='document.superior_instruction.measures',
                place='及時研究提出具體貫徹措施',
                quote='及時研究提出具體貫徹措施',
            ),
            attested(
                "2.5.c", MUST, "existence",
                bearer='各地各部門',
                topic='task.report.mechanism',
                place='要建立調度報告機製',
                quote='要建立調度報告機製',
            ),
            attested(
                "2.5.d", MUST, "procedure",
                bearer='省有關單位和市、縣政府',
                topic='task.report.recipient',
                place='省有關單位和市、縣政府定……室)報告',
                quote='分別向本級和上一級政府辦公廳(室)報告',
                note='省有关单位没有本省之外的“上一级政府办公厅”,对其只要求报省政府办公厅。',
            ),
            executable(
                "2.5.e", MUST, "frequency",
                bearer='省有關單位和市、縣政府',
                topic='task.report.frequency',
                place='常規工作實行季報告',
                quote='常規工作實行季報告',
            ),
            executable(
                "2.5.f", MUST, "frequency",
                bearer='省有關單位和市、縣政府',
                topic='task.report.frequency',
                place='重要任務實行月報告',
                quote='重要任務實行月報告',
            ),
            executable(
                "2.5.g", MUST, "frequency",
                bearer='省有關單位和市、縣政府',
                topic='task.report.frequency',
                place='緊急的重……一事一報',
                quote='緊急的重點事項實行一事一報',
            ),
            executable(
                "2.5.h", MUST, "deadline",
                bearer='省有關單位和市、縣政府(未寫明,推定各地各部門)',
                topic='task.feedback',
                place='任務事項……落實情況',
                quote='任務事項辦結後需在5個工作日內反饋辦理落實情況',
            ),
            executable(
                "2.5.i", MUST, "deadline",
                bearer='省有關單位和市、縣政府(未寫明,推定各地各部門)',
                topic='task.feedback',
                place='上級有明……辦結反饋',
                quote='上級有明確時限要求的在規定時間內辦結反饋',
            ),
            attested(
                "2.5.j", MUST, "existence",
                bearer='各地各部門',
                topic='error.zero_campaign',
                place='開展“零……創建活動',
                quote='開展“零差錯”機關創建活動',
            ),
            not_formalised(
                "2.5.k", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='error.prevention',
                place='加強公文……錯情發生',
                why='“加强、严防”没有指明可供记录的行为;上报公文的错情由2.5.l至2.5.o判断。',
            ),
            attested(
                "2.5.l", MUST, "procedure",
                bearer='省有關單位和各市(州)政府',
                topic='document.format',
                place='省有關單位和各……標準格式',
                quote='上報省政府公文需嚴格執行公文標準格式',
            ),
            attested(
                "2.5.m", MUST, "procedure",
                bearer='省政府辦公廳',
                topic='document.incoming_review',
                place='省政府辦公廳對……嚴格審核',
                quote='省政府辦公廳對各地各部門來文進行嚴格審核',
            ),
            attested(
                "2.5.n", MUST, "procedure",
                bearer='省政府辦公廳',
                topic='document.error.return',
                place='發現錯情一律退回糾正',
                quote='發現錯情一律退回糾正',
            ),
            executable(
                "2.5.o", MUST, "frequency",
                bearer='省政府辦公廳',
                topic='error.bulletin',
                place='並納入每月錯情通報',
                quote='並納入每月錯情通報',
            ),
        ),
        path=('二、重點任務',),
    ),
    Provision(
        '2.6',
        '(六)實施基層減負持續深化行動',
        (
            not_formalised(
                "2.6.a", MUST, "reference",
                bearer='各地各部門',
                topic='party.eight_rules',
                place='(六)實……有關規定',
                why='引用中央八项规定和省委有关规定,其内容在本通知之外;“八项”是名称的一部分。',
            ),
            not_formalised(
                "2.6.b", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='grassroots.burden',
                place='大力整治……基層負擔',
                why='“减量、减轻”没有数量和基数,具体部分由其后各句规定。',
            ),
            not_formalised(
                "2.6.c", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='document.style',
                place='文件避免空話套話',
                why='“避免”表示倾向,“空话套话”没有检验标准。',
            ),
            attested(
                "2.6.d", MUST_NOT, "prohibition",
                bearer='各地各部門',
                topic='document.copying',
                place='不搞穿靴戴帽、照搬照轉',
                quote='不搞穿靴戴帽、照搬照轉',
            ),
            attested(
                "2.6.e", MUST_NOT, "prohibition",
                bearer='各地各部門',
                topic='document.supporting.restraint',
                place='中央沒有……配套文件',
                quote='中央沒有明確要求的,不隨意要求下級製定配套文件',
            ),
            not_formalised(
                "2.6.f", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='document.supporting.content',
                place='中央有要……細化規定',
                why='“侧重于强调”只说明内容的重点,程度无法检验。',
            ),
            attested(
                "2.6.g", IN_PRINCIPLE, "procedure",
                bearer='會議召開單位(未寫明)',
                topic='meeting.merge',
                place='傳達學習上……合並召開',
                quote='安排相近工作的會議盡量合並召開',
            ),
            executable(
                "2.6.h", MUST, "cap",
                bearer='會議召開單位(未寫明)',
                topic='meeting.count',
                place='部署推進……隻開一次',
                quote='部署推進同一普通事項的會議隻開一次',
            ),
            attested(
                "2.6.i", MUST_NOT, "prohibition",
                bearer='會議召開單位(未寫明)',
                topic='meeting.avoid',
                place='沒有實質……一律不開',
                quote='沒有實質內容的會議一律不開',
            ),
            executable(
                "2.6.j", IN_PRINCIPLE, "cap",
                bearer='省級會議召開單位(未寫明)',
                topic='meeting.level',
                place='省級會議……州)一級',
                quote='省級會議原則上隻開到市(州)一級',
            ),
            attested(
                "2.6.k", MUST, "procedure",
                bearer='省級會議召開單位(未寫明)',
                topic='meeting.video',
                place='確需開至……電話形式',
                quote='確需開至縣級以下的采取電視電話形式',
            ),
            not_formalised(
                "2.6.l", MUST, "cap",
                bearer='各地各部門',
                topic='supervision.inspection',
                place='嚴控督查檢查考核頻次',
                why='“严控频次”没有写明次数,也没有可供比较的基数。',
            ),
            attested(
                "2.6.m", MUST, "ratio",
                bearer='各地各部門',
                topic='supervision.inspection.mode',
                place='日常督查……抽查為主',
                quote='日常督查檢查考核以實地暗訪、隨機抽查為主',
            ),
            not_formalised(
                "2.6.n", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='supervision.internet',
                place='倡導開展互……媒體督查',
                why='“倡导”不设定义务。',
            ),
            not_formalised(
                "2.6.o", ASPIRE, "aspiration",
                bearer='各地各部門',
                topic='document.electronic',
                place='利用省電……精文減會',
                why='“提高、推行、促进”没有幅度或日期,也没有规定哪些公文必须经电子政务网传输。',
            ),
        ),
        path=('二、重點任務',),
    ),
)
