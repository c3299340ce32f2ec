"""Clauses of part 四 (作风建设) of the 烟台 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
IN_PRINCIPLE = Modality.IN_PRINCIPLE
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '15',
        '倡树“严真细实快”作风',
        (
            not_formalised(
                "15.a", ASPIRE, "aspiration",
                bearer='各级政府及工作部门',
                topic='style.five_words',
                place='15.倡……大干快上',
                why='五个字的作风口号,没有行为或尺度。',
            ),
            not_formalised(
                "15.b", ASPIRE, "aspiration",
                bearer='各级政府及工作部门',
                topic='style.five_words',
                place='各级政府及工作部门要紧……推向深入',
                why='号召性表述,没有行为或尺度。',
            ),
        ),
        path=('四、持续加强作风建设,在提升工作效能上作表率',),
    ),
    Provision(
        '16',
        '持续推进精文减会',
        (
            not_formalised(
                "16.a", MUST, "reduction",
                bearer='市政府(文中未列主语)',
                topic='meeting.reduction',
                place='16.持……市性会议',
                why='“严格控制”没有写明上限、基数或幅度,任何数字都只能是另行编造。',
            ),
            not_formalised(
                "16.b", ASPIRE, "aspiration",
                bearer='市政府(文中未列主语)',
                topic='meeting.video_and_merge',
                place='提倡电视……召开会议',
                why='“提倡”只是鼓励,不开视频会议、不合并召开不构成违反。',
            ),
            attested(
                "16.c", IN_PRINCIPLE, "reduction",
                bearer='市政府及工作部门(文中未列主语)',
                topic='document.merge',
                place='规范精简文……尽量合并',
                quote='内容相近的尽量合并',
            ),
            attested(
                "16.d", MUST_NOT, "prohibition",
                bearer='市政府及工作部门(文中未列主语)',
                topic='document.unnecessary_issue',
                place='可发可不发的一律不发',
                quote='可发可不发的一律不发',
            ),
            executable(
                "16.e", IN_PRINCIPLE, "deadline",
                bearer='市政府及工作部门(会签单位;文中未列主语)',
                topic='document.countersign',
                place='原则上文件会签',
                quote='原则上文件会签',
                note='谓语“均不超过3个工作日”只在16.f印出一次,由两项共用。',
            ),
            executable(
                "16.f", IN_PRINCIPLE, "deadline",
                bearer='市政府及工作部门(纪要签发人;文中未列主语)',
                topic='document.minutes.issue',
                place='会议纪要……个工作日',
                quote='会议纪要签发时间均不超过3个工作日',
            ),
            not_formalised(
                "16.g", MUST, "reduction",
                bearer='市政府及工作部门(文中未列主语)',
                topic='report_form.reduction',
                place='规范精简工作报表',
                why='“精简”没有基数、幅度或数量。',
            ),
            attested(
                "16.h", MUST, "existence",
                bearer='市政府及工作部门(文中未列主语)',
                topic='grid.mechanism',
                place='健全城乡……管理机制',
                quote='健全城乡社区网格化管理机制',
            ),
            not_formalised(
                "16.i", ASPIRE, "aspiration",
                bearer='市政府及工作部门(文中未列主语)',
                topic='report_form.one_form',
                place='推广镇街……镇街返还',
                why='“推广、推动”只有方向,没有覆盖目标和日期。',
            ),
        ),
        path=('四、持续加强作风建设,在提升工作效能上作表率',),
    ),
    Provision(
        '17',
        '大力推行“镇街工作法”“一线工作法”',
        (
            not_formalised(
                "17.a", ASPIRE, "aspiration",
                bearer='市县两级政府和部门',
                topic='frontline.method',
                place='17.大……战解难题',
                why='工作方法的号召,没有次数;次数由17.b、17.e至17.g规定。',
            ),
            executable(
                "17.b", MUST, "quota",
                bearer='每个市政府部门',
                topic='township.liaison.quota',
                place='每个市政……2个镇街',
                quote='每个市政府部门至少联系2个镇街',
            ),
            not_formalised(
                "17.c", ASPIRE, "aspiration",
                bearer='市政府部门',
                topic='township.verification',
                place='在镇街检……反馈情况',
                why='没有频次、材料,也没有写明检验的方法。',
            ),
            attested(
                "17.d", MUST, "record",
                bearer='市县两级政府领导班子成员',
                topic='record.people_diary',
                place='市县两级政府领……记”制度',
                quote='落实“民情日记”制度',
            ),
            executable(
                "17.e", MUST, "frequency",
                bearer='市县两级政府领导班子成员',
                topic='frontline.office',
                place='每2周开展1次一线办公',
                quote='每2周开展1次一线办公',
            ),
            executable(
                "17.f", MUST, "quota",
                bearer='其他党员干部(党员志愿服务队)',
                topic='volunteer.project.quota',
                place='其他党员……服务项目',
                quote='以党员志愿服务队形式每年认领3-5个服务项目',
            ),
            executable(
                "17.g", MUST, "frequency",
                bearer='其他党员干部(党员志愿服务队)',
                topic='volunteer.community_service',
                place='每月到报……服务活动',
                quote='每月到报到社区开展服务活动',
            ),
        ),
        path=('四、持续加强作风建设,在提升工作效能上作表率',),
    ),
)
