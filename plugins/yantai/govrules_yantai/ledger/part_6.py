"""Clauses of part 六 (机制建设) of the 烟台 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '21',
        '强化分工负责、协同配合机制',
        (
            not_formalised(
                "21.a", DEFINE, "definition",
                bearer='市政府、市长',
                topic='governance.mayor_responsibility',
                place='21.强……政府工作',
                why='规定职权分配,没有数据能够与之相违。',
            ),
            not_formalised(
                "21.b", DEFINE, "definition",
                bearer='负责政府常务工作的副市长',
                topic='governance.executive_vice_mayor',
                place='负责政府……日常工作',
                why='职责分工的定义(理解25.e时使用),不是可检验的行为。',
            ),
            not_formalised(
                "21.c", DEFINE, "definition",
                bearer='副市长',
                topic='governance.vice_mayor',
                place='副市长按……专项任务',
                why='职责分工的定义,是各条“分管领域”的来源,不是可检验的行为。',
            ),
            attested(
                "21.d", MUST, "existence",
                bearer='市政府领导同志',
                topic='governance.backup_system',
                place='市政府领导同……补位制度',
                quote='市政府领导同志实行工作补位制度',
            ),
            attested(
                "21.e", MUST, "procedure",
                bearer='市政府',
                topic='task.division',
                place='在综合性……责任边界',
                quote='部门与区市之间的牵头、配合关系和责任边界',
            ),
            not_formalised(
                "21.f", ASPIRE, "aspiration",
                bearer='承担工作的部门和区市',
                topic='task.cooperation',
                place='承担工作……形成合力',
                why='配合的号召,没有具体行为。',
            ),
        ),
        path=('六、加强机制建设,在提升治理体系和治理能力上作表率',),
    ),
    Provision(
        '22',
        '建立重大事项筛选和推进机制',
        (
            executable(
                "22.a", MUST, "quota",
                bearer='市政府领导班子成员',
                topic='major_matter.quota',
                place='研究确定……的重大事项',
                quote='研究确定3-4项分管领域需要全力突破的重大事项',
            ),
            executable(
                "22.b", MUST, "fixed_date",
                bearer='市政府领导班子成员',
                topic='major_matter.window',
                place='市政府领导班子成员每年一季度',
                quote='市政府领导班子成员每年一季度',
            ),
            attested(
                "22.c", MUST, "approval",
                bearer='市政府领导班子成员',
                topic='major_matter.submission',
                place='提交市政府研究确定',
                quote='提交市政府研究确定',
            ),
            executable(
                "22.d", MUST, "existence",
                bearer='市政府办公室',
                topic='major_matter.list',
                place='市政府办公室负……事项清单',
                quote='市政府办公室负责建立年度重大事项清单',
            ),
            attested(
                "22.e", MUST, "procedure",
                bearer='市政府办公室',
                topic='major_matter.supervision',
                place='纳入督查重点范围',
                quote='纳入督查重点范围',
            ),
            executable(
                "22.f", MUST, "frequency",
                bearer='市政府',
                topic='major_matter.progress_hearing',
                place='市政府每季度听……、办大事',
                quote='市政府每季度听取班子成员重大事项进展情况报告',
            ),
        ),
        path=('六、加强机制建设,在提升治理体系和治理能力上作表率',),
    ),
    Provision(
        '23',
        '规范工作约谈机制',
        (
            attested(
                "23.a", MUST, "procedure",
                bearer='市政府领导班子成员',
                topic='interview.trigger',
                place='23.规……行工作约谈',
                quote='由市政府领导班子成员进行工作约谈',
            ),
            attested(
                "23.b", MUST, "procedure",
                bearer='市政府领导班子成员',
                topic='interview.criticism',
                place='对约谈对象进行严肃批评',
                quote='对约谈对象进行严肃批评',
            ),
            attested(
                "23.c", MUST, "record",
                bearer='市政府领导班子成员',
                topic='interview.rectification_requirement',
                place='并提出整改要求',
                quote='并提出整改要求',
            ),
            executable(
                "23.d", MUST, "deadline",
                bearer='被约谈对象',
                topic='interview.rectification',
                place='被约谈对象要按期整改',
                quote='被约谈对象要按期整改',
            ),
            attested(
                "23.e", MUST, "record",
                bearer='被约谈对象',
                topic='interview.result_report',
                place='并向市政……落实结果',
                quote='并向市政府报告约谈整改落实结果',
            ),
        ),
        path=('六、加强机制建设,在提升治理体系和治理能力上作表率',),
    ),
    Provision(
        '24',
        '落实生态责任履职机制',
        (
            not_formalised(
                "24.a", ASPIRE, "aspiration",
                bearer='市政府及工作部门(文中未列主语)',
                topic='environment.concept',
                place='24.落……发展理念',
                why='理念表述,没有具体行为。',
            ),
            not_formalised(
                "24.b", MUST, "reference",
                bearer='市政府领导班子成员',
                topic='environment.duty',
                place='市政府领导班子成员要认……工作职责',
                why='各类“长”的职责另有规定;“认真履行”在此无法检验,具体行为是24.c。',
            ),
            attested(
                "24.c", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='environment.patrol',
                place='定期开展……林等工作',
                quote='定期开展巡河湖、巡湾、巡林等工作',
            ),
            attested(
                "24.d", MUST, "procedure",
                bearer='市政府领导班子成员',
                topic='environment.inspection_rectification',
                place='坚决抓好……整改工作',
                quote='省环保督察反馈问题的整改工作',
            ),
        ),
        path=('六、加强机制建设,在提升治理体系和治理能力上作表率',),
    ),
    Provision(
        '25',
        '规范应急处突指挥机制',
        (
            not_formalised(
                "25.a", ASPIRE, "aspiration",
                bearer='市政府及有关部门(文中未列主语)',
                topic='emergency.institutionalization',
                place='25.规……化规范化',
                why='只有方向,没有指明制度或材料。',
            ),
            attested(
                "25.b", MUST, "existence",
                bearer='市政府及有关部门(文中未列主语)',
                topic='emergency.response_procedure',
                place='完善安全……应急事件',
                quote='应急响应处置程序和协调联动机制',
            ),
            attested(
                "25.c", MUST, "existence",
                bearer='市政府及有关部门(文中未列主语)',
                topic='incident.report.mechanism',
                place='进一步规……报送机制',
                quote='进一步规范应急事件信息上报会商、审核、报送机制',
            ),
            attested(
                "25.d", MUST, "procedure",
                bearer='分管副市长、行业主管部门',
                topic='incident.report.opinion',
                place='需要上报……拿出意见',
                quote='需要上报省政府的事件,由分管副市长会同行业主管部门拿出意见',
            ),
            attested(
                "25.e", MUST, "approval",
                bearer='分管副市长',
                topic='incident.report.review',
                place='报负责政……审核把关',
                quote='报负责政府常务工作的副市长审核把关',
            ),
            attested(
                "25.f", MUST, "approval",
                bearer='负责政府常务工作的副市长',
                topic='incident.report.mayor_consent',
                place='视情报市长同意后上报',
                quote='视情报市长同意后上报',
            ),
        ),
        path=('六、加强机制建设,在提升治理体系和治理能力上作表率',),
    ),
)
