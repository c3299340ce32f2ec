"""Clauses of part 二, headings (一) and (二), of the 宣城 notice: political conduct, lawful administration."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '2.1',
        '(一)比忠诚看齐,在政治建设上提升能力和水平',
        (
            not_formalised(
                "2.1.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(一)比……力和水平',
                why='标题,只命名“七比”的第一项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.1.1',
        '1. 提高政治判断力',
        (
            not_formalised(
                "2.1.1.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='political.capacity',
                place='1.提高……党的指示',
                why='政治判断能力和态度要求,没有可供核验的行为或记录。',
            ),
        ),
        path=('二、主要举措', '(一)比忠诚看齐,在政治建设上提升能力和水平'),
    ),
    Provision(
        '2.1.2',
        '2. 提高政治领悟力',
        (
            executable(
                "2.1.2.a", MUST, "frequency",
                bearer='未写明(全市政府系统)',
                topic='study.session',
                place='2.提高……学习活动',
                quote='开展“每月一主题”政治学习活动',
                note='印作“每月一主题”,没有量词“次”。',
            ),
            not_formalised(
                "2.1.2.b", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='study.methods',
                place='推动个人……训系统化',
                why='“经常化、规范化、系统化”没有频次、形式或成果;可计数的学习义务在2.1.2.a。',
            ),
            not_formalised(
                "2.1.2.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='political.theory',
                place='坚持不懈……、办事情',
                why='理论武装的思想状态,没有事实可以证实或否定。',
            ),
        ),
        path=('二、主要举措', '(一)比忠诚看齐,在政治建设上提升能力和水平'),
    ),
    Provision(
        '2.1.3',
        '3. 提高政治执行力',
        (
            not_formalised(
                "2.1.3.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='political.discipline',
                place='3.提高……制度意识',
                why='遵守政治纪律的总要求;具体规则在党章和纪律处分规定中,不在本文件。',
            ),
            attested(
                "2.1.3.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='system.execution_mechanism',
                place='建立健全……执行机制',
                quote='建立健全高效的制度执行机制',
            ),
            attested(
                "2.1.3.c", MUST_NOT, "prohibition",
                bearer='未写明(全市政府系统)',
                topic='system.execution_prohibition',
                place='坚决杜绝……管用见效',
                quote='坚决杜绝做选择、搞变通、打折扣',
            ),
            not_formalised(
                "2.1.3.d", MUST, "aspiration",
                bearer='领导干部',
                topic='leadership.example',
                place='领导干部……守土尽责',
                why='带头示范和底线思维属态度要求,没有指明行为或记录。',
            ),
        ),
        path=('二、主要举措', '(一)比忠诚看齐,在政治建设上提升能力和水平'),
    ),
    Provision(
        '2.2',
        '(二)比以法促行,在依法行政上提升能力和水平',
        (
            not_formalised(
                "2.2.h", DEFINE, "definition",
                bearer='未写明(全市政府系统)',
                topic='campaign.contest',
                place='(二)比……力和水平',
                why='标题,只命名“七比”的第二项及其领域,行为要求在其下各条。',
            ),
        ),
        path=('二、主要举措',),
    ),
    Provision(
        '2.2.4',
        '4. 强化法治思维和法治方式',
        (
            not_formalised(
                "2.2.4.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='law.rule_of_law_government',
                place='4.强化……法治轨道',
                why='原则性表述,没有指明行为或成果。',
            ),
            attested(
                "2.2.4.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='rule_of_law.demonstration',
                place='深入开展……创建活动',
                quote='深入开展法治政府建设示范创建活动',
            ),
            not_formalised(
                "2.2.4.c", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='rule_of_law.power_limits',
                place='用法治给……架内运行',
                why='依法用权的原则;每一项违法行为依其所违反的法律判断,不由本句判断。',
            ),
            attested(
                "2.2.4.d", MUST, "existence",
                bearer='市政府(未写明)',
                topic='legislation.post_evaluation',
                place='强化立法实施后评估工作',
                quote='强化立法实施后评估工作',
            ),
            attested(
                "2.2.4.e", MUST, "procedure",
                bearer='市政府(未写明)',
                topic='regulation.cleanup',
                place='及时清理……范性文件',
                quote='及时清理不适应改革发展需要的规章和规范性文件',
            ),
        ),
        path=('二、主要举措', '(二)比以法促行,在依法行政上提升能力和水平'),
    ),
    Provision(
        '2.2.5',
        '5. 科学民主依法决策',
        (
            not_formalised(
                "2.2.5.a", MUST, "reference",
                bearer='未写明(全市政府系统)',
                topic='decision.procedure',
                place='5.科学……序规定》',
                why='整体引用两部决策程序规定,其条款须另行编制规则;五个关口见2.2.5.b。',
            ),
            executable(
                "2.2.5.b", MUST, "procedure",
                bearer='未写明(全市政府系统)',
                topic='decision.procedure',
                place='把住公众……五个关口',
                quote='公众参与、专家论证、风险评估、合法性审查和集体讨论五个关口',
            ),
            attested(
                "2.2.5.c", MUST_NOT, "prohibition",
                bearer='未写明(全市政府系统)',
                topic='decision.arbitrary',
                place='自觉将决……意”决策',
                quote='自觉将决策权力置于“制度笼子”,杜绝“任性”“随意”决策',
            ),
            not_formalised(
                "2.2.5.d", MUST, "publication",
                bearer='未写明(全市政府系统)',
                topic='publication.general',
                place='强化政务……光下运行',
                why='没有指明公开的事项、位置和时间,应当公开什么由政府信息公开条例决定。',
            ),
        ),
        path=('二、主要举措', '(二)比以法促行,在依法行政上提升能力和水平'),
    ),
    Provision(
        '2.2.6',
        '6. 规范行政执法行为',
        (
            not_formalised(
                "2.2.6.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='enforcement.standard',
                place='6.规范……用等行为',
                why='只列举执法行为的种类,“规范”没有写明标准。',
            ),
            attested(
                "2.2.6.b", MUST, "existence",
                bearer='未写明(全市政府系统)',
                topic='enforcement.three_systems',
                place='健全行政……审核制度',
                quote='健全行政执法公示制度,执法全过程记录制度',
                note='第一项制度之后印作逗号,应为顿号;“健全”及于三项制度。',
            ),
            attested(
                "2.2.6.c", MUST, "record",
                bearer='未写明(全市政府系统)',
                topic='enforcement.trace',
                place='实现行政……合法有效',
                quote='实现行政执法信息公开透明、执法全过程留痕、执法决定合法有效',
            ),
            not_formalised(
                "2.2.6.d", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='review.litigation',
                place='认真做好……建设水平',
                why='“认真做好、提升”没有指标(例如出庭应诉率);“行政仲裁”也不是通用法律术语。',
            ),
        ),
        path=('二、主要举措', '(二)比以法促行,在依法行政上提升能力和水平'),
    ),
)
