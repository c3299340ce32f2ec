"""Clauses of the preamble, of part 一 and of part 二(一)1 (重点区域) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '0',
        '(preamble)',
        (
            not_formalised(
                "0.a", DEFINE, "reference",
                bearer='市政府',
                topic='instrument.purpose',
                place='为更好地……意见如下',
                why='说明制定背景和目的的引言;其中加速、提升、创新、增效只是预告第二部分的四个标题。',
            ),
        ),
        path=(),
    ),
    Provision(
        '1',
        '一、指导思想',
        (
            not_formalised(
                "1.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='political.guiding_thought',
                place='以邓小平……国际标准',
                why='指导思想;党代会、人代会的届次只用于推断制定时间,不构成义务。',
            ),
            not_formalised(
                "1.b", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='efficiency.approach',
                place='以强化政……工作机制',
                why='总体思路;能够检验的内容另见2.1.1第2段(扁平化管理)和2.4.3(标准化),直线推进在3.2.b也没有定义。',
            ),
            not_formalised(
                "1.c", ASPIRE, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='efficiency.goal',
                place='勇担新使……坚强保障',
                why='口号。',
            ),
        ),
        path=('一、指导思想',),
    ),
    Provision(
        '2.1',
        '(一)加速工作推进和落实',
        (
            not_formalised(
                "2.1.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='political.implementation',
                place='(一)加……加速执行',
                why='“加速”没有基数和幅度;可检验的部分是2.1.b(制定具体措施)。',
            ),
            attested(
                "2.1.b", MUST, "deadline",
                bearer='未写明(市政府及各镇、各部门)',
                topic='document.superior_instruction.measures',
                place='第一时间……解决办法',
                quote='第一时间制定具体措施,拿出解决办法',
                waived_numerals={'第一时间': '意为及时,没有写明时长。'},
            ),
            not_formalised(
                "2.1.c", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='political.implementation',
                place='尽快加以落实',
                why='“尽快”没有数字,“落实”没有指明成果材料。',
            ),
        ),
        path=('二、主要内容',),
    ),
    Provision(
        '2.1.1',
        '1、加速推进重点区域建设',
        (
            not_formalised(
                "2.1.1.a", MUST, "classification",
                bearer='未写明(市政府及各镇、各部门)',
                topic='key_area.construction',
                place='1、加速……等重点区域建设',
                why='“集中力量推进”没有尺度;所列五个区域是本节“重点区域”的定义,供以下各条引用。',
            ),
            attested(
                "2.1.1.b", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='key_area.plan',
                place='高起点编制发展规划',
                quote='高起点编制发展规划',
            ),
            not_formalised(
                "2.1.1.c", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='key_area.construction',
                place='高标准配……和高潮区',
                why='“高标准、高质量、尽快”没有数值或日期,“精品、隆起带”无法检验。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实'),
    ),
    Provision(
        '2.1.1.p1',
        '搭建工作推进平台',
        (
            attested(
                "2.1.1.p1.a", MUST, "existence",
                bearer='未写明(市政府)',
                topic='key_area.headquarters',
                place='搭建工作……设指挥部',
                quote='成立重点区域建设指挥部',
            ),
            executable(
                "2.1.1.p1.b", MUST, "membership",
                bearer='未写明(市政府)',
                topic='key_area.headquarters',
                place='由市政府……任总指挥',
                quote='由市政府主要领导或分管领导担任总指挥',
            ),
            executable(
                "2.1.1.p1.c", MUST, "membership",
                bearer='未写明(市政府)',
                topic='key_area.headquarters',
                place='有关部门……镇负责同志为成员',
                quote='有关部门和镇负责同志为成员',
            ),
            not_formalised(
                "2.1.1.p1.d", DEFINE, "definition",
                bearer='重点区域建设指挥部',
                topic='key_area.headquarters',
                place='统筹调度……套等工作',
                why='规定指挥部的职能范围,不是可以衡量的行为。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '1、加速推进重点区域建设'),
    ),
    Provision(
        '2.1.1.p2',
        '推行扁平化管理',
        (
            attested(
                "2.1.1.p2.a", MUST, "existence",
                bearer='重点区域建设指挥部',
                topic='key_area.working_group',
                place='推行扁平……或办公室',
                quote='重点区域建设指挥部下设专门工作小组或办公室',
            ),
            attested(
                "2.1.1.p2.b", MUST, "procedure",
                bearer='重点区域建设指挥部',
                topic='key_area.working_group',
                place='从有关部……推进工作',
                quote='从有关部门和镇抽调精干力量,实行集中办公',
            ),
            attested(
                "2.1.1.p2.c", MUST, "existence",
                bearer='各工作小组或办公室',
                topic='key_area.work_plan',
                place='各工作小……工作方案',
                quote='各工作小组或办公室作为相对独立的办事机构,要制定具体工作方案',
            ),
            attested(
                "2.1.1.p2.d", MUST, "existence",
                bearer='各工作小组或办公室',
                topic='target.breakdown',
                place='层层分解目标',
                quote='层层分解目标',
            ),
            not_formalised(
                "2.1.1.p2.e", MUST, "aspiration",
                bearer='各工作小组或办公室',
                topic='key_area.coordination',
                place='加强协调……促进机制',
                why='只用形容词描述机制,没有材料、次数或期限。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '1、加速推进重点区域建设'),
    ),
    Provision(
        '2.1.1.p3',
        '改革投融资体制',
        (
            executable(
                "2.1.1.p3.a", MUST, "reduction",
                bearer='未写明(市政府)',
                topic='financing.budget_exit',
                place='改革投融……使用领域',
                quote='逐步退出公共预算领域和基金使用领域',
            ),
            attested(
                "2.1.1.p3.b", MUST, "procedure",
                bearer='未写明(市政府及各镇、各部门)',
                topic='financing.comprehensive_development',
                place='按照项目……区域发展',
                quote='重点区域建设或城中村改造等要实行综合开发',
            ),
            attested(
                "2.1.1.p3.c", MUST, "membership",
                bearer='未写明(市政府)',
                topic='financing.bodies',
                place='发挥城市……融资职责',
                quote='分别担负起重点区域或城中村改造的投融资职责',
            ),
            not_formalised(
                "2.1.1.p3.d", MUST, "aspiration",
                bearer='未写明(市政府)',
                topic='financing.system',
                place='建立多元……融资体系',
                why='以“多元化、多层次”形容体系,没有指明应形成什么文件或机构。',
            ),
        ),
        path=('二、主要内容', '(一)加速工作推进和落实', '1、加速推进重点区域建设'),
    ),
)
