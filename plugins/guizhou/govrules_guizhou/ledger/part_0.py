"""Clauses of the cover letter, the preamble and part 一 of the 贵州 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '0.cover',
        '省人民政府辦公廳關於印發2020年效能提升年行動方案的通知',
        (
            not_formalised(
                "0.cover.a", DEFINE, "reference",
                bearer='貴州省人民政府辦公廳',
                topic='instrument.promulgation',
                place='經省人民……發給你們',
                why='说明行动方案经省政府同意并予印发,不设定义务。',
            ),
            not_formalised(
                "0.cover.b", MUST, "reference",
                bearer='各市、自治州人民政府,各縣(市、區、特區)人民政府,省政府各部門、各直屬機構',
                topic='instrument.implementation',
                place='請結合實際認真貫徹落實',
                why='要求贯彻落实全文的总体指令,是否落实只能通过下列各条判断。',
            ),
            not_formalised(
                "0.cover.c", DEFINE, "reference",
                bearer='貴州省人民政府辦公廳',
                topic='instrument.signature',
                place='貴州省人……5月7日',
                why='落款和日期,是推定生效日期的来源,不是义务。',
            ),
            not_formalised(
                "0.cover.d", DEFINE, "publication",
                bearer='貴州省人民政府辦公廳',
                topic='instrument.disclosure',
                place='(此件公……行動方案',
                why='标明本通知自身的公开属性和所附方案的标题,不对其他单位提出要求。',
            ),
        ),
        path=(),
    ),
    Provision(
        '0.preamble',
        '引言',
        (
            not_formalised(
                "0.preamble.a", DEFINE, "reference",
                bearer='省人民政府',
                topic='instrument.purpose',
                place='為認真貫……效能政府',
                why='目的和依据条款,不设定义务。',
            ),
            not_formalised(
                "0.preamble.b", DEFINE, "definition",
                bearer='省人民政府',
                topic='instrument.term',
                place='省人民政府決……行動方案',
                why='规定计划年度为2020年,用来确定未写年份的月份和持续性义务的截止日,本身没有须做的事。',
            ),
        ),
        path=(),
    ),
    Provision(
        '1.1',
        '(一)指導思想',
        (
            not_formalised(
                "1.1.a", ASPIRE, "aspiration",
                bearer='全省政府係統(未寫明)',
                topic='political.guiding_thought',
                place='(一)指……力和水平',
                why='指导思想,没有具体行为、数量、材料或日期。',
            ),
            not_formalised(
                "1.1.b", ASPIRE, "aspiration",
                bearer='全省政府係統(未寫明)',
                topic='political.guiding_thought',
                place='堅持一刻……圓滿收官',
                why='“一刻、一步、一天”是修辞,不是零迟延的义务;全省性成果在本通知中没有判断标准。',
            ),
        ),
        path=('一、總體要求',),
    ),
    Provision(
        '1.2',
        '(二)工作目標',
        (
            not_formalised(
                "1.2.a", ASPIRE, "aspiration",
                bearer='全省政府係統',
                topic='efficiency.goal',
                place='(二)工……滿完成”',
                why='工作目标;“明显”没有尺度,“六项”“三个”“一个”只是列举的个数。',
            ),
            not_formalised(
                "1.2.b", ASPIRE, "aspiration",
                bearer='全省政府係統',
                topic='efficiency.goal',
                place='即:政府……明顯提升',
                why='“更加、更强、更大、更快”没有可供比较的基数。',
            ),
            not_formalised(
                "1.2.c", ASPIRE, "aspiration",
                bearer='全省政府係統',
                topic='efficiency.goal',
                place='政府係統治……明顯提升',
                why='“更加”没有基数,“一批”没有数量,“加快”没有日期。',
            ),
            not_formalised(
                "1.2.d", ASPIRE, "aspiration",
                bearer='全省政府係統',
                topic='efficiency.goal',
                place='政府法治……明顯提升',
                why='“更加、进一步”没有基数,问题是否解决没有判断标准。',
            ),
            not_formalised(
                "1.2.e", ASPIRE, "aspiration",
                bearer='全省政府係統',
                topic='efficiency.goal',
                place='以政府工……目標任務',
                why='成果期望;全年目标任务的数字在本通知之外。',
            ),
        ),
        path=('一、總體要求',),
    ),
)
