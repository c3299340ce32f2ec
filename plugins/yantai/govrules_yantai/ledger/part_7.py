"""Clauses of part 七 (管党治党) of the 烟台 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '26',
        '加强党建引领',
        (
            not_formalised(
                "26.a", ASPIRE, "aspiration",
                bearer='市政府党组及工作部门党组(文中未列主语)',
                topic='party.building.priority',
                place='26.加……最大政绩',
                why='口号。',
            ),
            attested(
                "26.b", MUST, "procedure",
                bearer='市政府党组及工作部门党组(文中未列主语)',
                topic='party.building.five_together',
                place='将党建工……、同考核',
                quote='同研究、同部署、同推动、同落实、同考核',
            ),
            not_formalised(
                "26.c", MUST, "reference",
                bearer='市政府党组及工作部门党组(文中未列主语)',
                topic='party.rules',
                place='认真执行……》等规定',
                why='以名称引用两部党内法规,内容未附。',
            ),
            attested(
                "26.d", MUST, "reference",
                bearer='市政府党组及工作部门党组、党员领导干部(文中未列主语)',
                topic='party.three_meetings_one_lesson',
                place='严格落实“……生活制度',
                quote='严格落实“三会一课”和双重组织生活制度',
            ),
            executable(
                "26.e", MUST, "frequency",
                bearer='市政府党组',
                topic='party.democratic_life_meeting',
                place='市政府党……次民主生活会',
                quote='市政府党组每年至少召开1次民主生活会',
            ),
            attested(
                "26.f", MUST, "procedure",
                bearer='市政府党组',
                topic='party.thematic_life_meeting',
                place='发现突出……主生活会',
                quote='发现突出问题及时召开专题民主生活会',
            ),
            executable(
                "26.g", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='party.subordinate_life_meeting',
                place='市政府领导班子成员每年至……子民主生活会',
                quote='参加和指导1个所联系的下级单位领导班子民主生活会',
            ),
            executable(
                "26.h", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='party.own_branch_life',
                place='每年参加……织生活会',
                quote='每年参加1次所在党支部或党小组的组织生活会',
            ),
            executable(
                "26.i", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='party.branch_guidance',
                place='指导至少……织生活会',
                quote='指导至少1个党支部的组织生活会',
            ),
        ),
        path=('七、全面从严管党治党,在守纪律讲规矩上作表率',),
    ),
    Provision(
        '27',
        '扛起全面从严治党主体责任',
        (
            not_formalised(
                "27.a", ASPIRE, "aspiration",
                bearer='市政府及工作部门党委(党组)书记、班子其他成员',
                topic='party.responsibility',
                place='27.扛……治党责任',
                why='责任分配加“认真履行”,没有行为和尺度;次数由27.b、27.c规定。',
            ),
            executable(
                "27.b", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='party.inspection.district',
                place='市政府领导班子成员每年至少1……治党工作',
                quote='市政府领导班子成员每年至少1次到区市检查全面从严治党工作',
            ),
            executable(
                "27.c", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='party.inspection.department',
                place='至少1次检……党建工作',
                quote='至少1次检查分管领域或部门党建工作',
            ),
        ),
        path=('七、全面从严管党治党,在守纪律讲规矩上作表率',),
    ),
    Provision(
        '28',
        '落实意识形态工作责任制',
        (
            executable(
                "28.a", MUST, "frequency",
                bearer='市政府党组',
                topic='ideology.study',
                place='28.落……次意识形态工作',
                quote='市政府党组每半年至少专题研究1次意识形态工作',
            ),
            not_formalised(
                "28.b", ASPIRE, "aspiration",
                bearer='市政府领导班子成员',
                topic='ideology.guidance',
                place='市政府领导班子成员要指……形态工作',
                why='“指导和推动……做好”没有行为、次数或材料。',
            ),
            attested(
                "28.c", MUST, "record",
                bearer='市政府领导班子成员、市政府党组',
                topic='ideology.reporting',
                place='相关情况……重要内容',
                quote='相关情况作为市政府党组民主生活会和述职报告的重要内容',
            ),
        ),
        path=('七、全面从严管党治党,在守纪律讲规矩上作表率',),
    ),
    Provision(
        '29',
        '坚决守牢各项底线',
        (
            not_formalised(
                "29.a", ASPIRE, "aspiration",
                bearer='市政府及工作部门(文中未列主语)',
                topic='bottom_line.general',
                place='29.坚……排底线”',
                why='列举十个领域,但没有为任何一个领域写明界线(数值、事件或指标)。',
            ),
            not_formalised(
                "29.b", MUST, "reference",
                bearer='市政府及工作部门(文中未列主语)',
                topic='secrecy.rules',
                place='严格执行各……内部资料',
                why='引用未附的保密法规和内部规定;“规范管理”没有指明行为。',
            ),
            attested(
                "29.c", MUST_NOT, "prohibition",
                bearer='市政府及工作部门工作人员(文中未列主语)',
                topic='secrecy.internet_platform',
                place='杜绝使用……涉密资料',
                quote='杜绝使用微信等互联网平台存储、处理、传输涉密资料',
            ),
            attested(
                "29.d", MUST_NOT, "prohibition",
                bearer='参与讨论的工作人员(文中未列主语)',
                topic='secrecy.deliberation',
                place='不得泄露……出的决定',
                quote='不得泄露讨论工作过程中的意见和尚未正式作出的决定',
            ),
        ),
        path=('七、全面从严管党治党,在守纪律讲规矩上作表率',),
    ),
    Provision(
        '30',
        '坚定不移正风肃纪反腐',
        (
            not_formalised(
                "30.a", MUST, "reference",
                bearer='市政府及工作部门(文中未列主语)',
                topic='conduct.eight_rules',
                place='30.坚……不正之风',
                why='引用“八项规定”(名称,不是数量)并作号召,没有自己的行为。',
            ),
            not_formalised(
                "30.b", MUST, "reduction",
                bearer='市政府及工作部门(文中未列主语)',
                topic='budget.restraint',
                place='强化预算……接待行为',
                why='“严控”没有上限、幅度或只减不增的表述;以预算比较属于预算法的规则,不是本条的规则。',
            ),
            not_formalised(
                "30.c", ASPIRE, "aspiration",
                bearer='市政府党组成员(文中未列主语)',
                topic='integrity.responsibility',
                place='认真履行党……岗双责”',
                why='“认真履行、强化”没有行为;次数由30.d、30.e规定。',
            ),
            executable(
                "30.d", MUST, "frequency",
                bearer='市政府党组成员',
                topic='integrity.meeting',
                place='市政府党组成……专题会议',
                quote='每季度召开1次分管部门党风廉政建设和作风建设专题会议',
            ),
            executable(
                "30.e", MUST, "frequency",
                bearer='市政府党组成员',
                topic='integrity.talk',
                place='每年至少与……廉政谈话',
                quote='与分管(联系)部门主要负责同志开展1次廉政谈话',
            ),
            not_formalised(
                "30.f", MUST, "reference",
                bearer='领导干部',
                topic='integrity.ten_bans',
                place='坚决落实……各项规定',
                why='“十严禁”是另一份未附的文件,其内容无法由本文检验。',
            ),
            attested(
                "30.g", MUST, "reference",
                bearer='领导干部',
                topic='integrity.duty_report_and_audit',
                place='认真执行述……计等制度',
                quote='认真执行述职述廉、离任审计等制度',
            ),
            not_formalised(
                "30.h", ASPIRE, "aspiration",
                bearer='领导干部',
                topic='integrity.relatives',
                place='加强亲属……教育管理',
                why='“加强……教育管理”没有行为或记录。',
            ),
            not_formalised(
                "30.i", ASPIRE, "aspiration",
                bearer='全市政府工作人员',
                topic='integrity.character',
                place='全市政府……政治本色',
                why='对品格的号召。',
            ),
        ),
        path=('七、全面从严管党治党,在守纪律讲规矩上作表率',),
    ),
)
