"""Clauses of the preamble and of part 一 (政治建设) of the 烟台 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
MUST_NOT = Modality.MUST_NOT
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '0',
        '(序言)',
        (
            not_formalised(
                "0.a", ASPIRE, "aspiration",
                bearer='烟台市人民政府',
                topic='notice.purpose',
                place='为深入贯……如下意见',
                why='发文目的;没有义务主体和可检验的行为。“十四次、十八届、一次”是会议名称的一部分,不是数量。',
            ),
        ),
        path=(),
    ),
    Provision(
        '1',
        '提升政治能力',
        (
            not_formalised(
                "1.a", ASPIRE, "aspiration",
                bearer='各级政府及工作部门(文中未列主语)',
                topic='political.capacity',
                place='1.提升……落到实处',
                why='政治要求,没有可记录的行为;“两个”“四个”是固定提法的名称,“不折不扣”没有检验标准。',
            ),
        ),
        path=('一、把政治建设摆在首位,在旗帜鲜明讲政治上作表率',),
    ),
    Provision(
        '2',
        '强化理论武装',
        (
            not_formalised(
                "2.a", ASPIRE, "aspiration",
                bearer='各级政府及工作部门(文中未列主语)',
                topic='study.general',
                place='2.强化……推动工作',
                why='总的号召,没有行为、数量或成果材料;可检验的部分是2.b至2.k。',
            ),
            executable(
                "2.b", MUST, "frequency",
                bearer='各级政府及工作部门',
                topic='study.plan.annual',
                place='各级政府……学习计划',
                quote='各级政府及工作部门要每年制定学习计划',
            ),
            attested(
                "2.c", MUST, "procedure",
                bearer='各级政府及工作部门',
                topic='study.first_topic',
                place='严格落实第一议题制度',
                quote='严格落实第一议题制度',
            ),
            attested(
                "2.d", MUST, "procedure",
                bearer='各级政府及工作部门',
                topic='study.follow_up',
                place='及时跟进……批示精神',
                quote='及时跟进学习',
            ),
            executable(
                "2.e", MUST, "frequency",
                bearer='各级政府及工作部门党组(理论学习中心组)',
                topic='study.session',
                place='加强和改……少于1次',
                quote='每月学习研讨不少于1次',
            ),
            executable(
                "2.f", MUST, "procedure",
                bearer='各级政府及工作部门党组(理论学习中心组)',
                topic='study.session.key_speaker',
                place='每次安排……重点发言',
                quote='每次安排党组成员作重点发言',
            ),
            attested(
                "2.g", MUST, "procedure",
                bearer='因故缺席学习的党组成员(中心组成员)',
                topic='study.makeup',
                place='因故缺席学习的要及时补学',
                quote='因故缺席学习的要及时补学',
            ),
            not_formalised(
                "2.h", ASPIRE, "aspiration",
                bearer='各级政府及工作部门(文中未列主语)',
                topic='lecture.officials_on_podium',
                place='常态化开……讲台活动',
                why='“常态化”没有频次和下限;可计数的部分是2.j和2.k。',
            ),
            not_formalised(
                "2.i", ASPIRE, "aspiration",
                bearer='市政府领导班子成员',
                topic='lecture.theory_propagation',
                place='市政府领……理论成果',
                why='“带头宣讲”本身没有次数和形式,由后面两项年度义务(2.j、2.k)落实。',
            ),
            executable(
                "2.j", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='lecture.party_class',
                place='每年至少讲1次党课',
                quote='每年至少讲1次党课',
            ),
            executable(
                "2.k", MUST, "frequency",
                bearer='市政府领导班子成员',
                topic='lecture.situation_policy_report',
                place='并到高校……政策报告',
                quote='到高校或科研院所作形势政策报告',
            ),
        ),
        path=('一、把政治建设摆在首位,在旗帜鲜明讲政治上作表率',),
    ),
    Provision(
        '3',
        '严守政治纪律和政治规矩',
        (
            not_formalised(
                "3.a", MUST, "reference",
                bearer='各级政府及工作部门(文中未列主语)',
                topic='discipline.political',
                place='3.严守……不允许”',
                why='引用未附于本通知的党规党纪;“七个”“五个必须”是提法名称,是否违反由纪检机关认定,数据无从判断。',
            ),
            attested(
                "3.b", MUST, "reference",
                bearer='各级政府及工作部门(文中未列主语)',
                topic='report.major_matters',
                place='严格执行……报告制度',
                quote='严格执行重大事项请示报告制度',
            ),
            attested(
                "3.c", MUST, "reference",
                bearer='领导干部(文中未列主语)',
                topic='report.personal_matters',
                place='严格落实个……报告制度',
                quote='严格落实个人重大事项报告制度',
            ),
            attested(
                "3.d", MUST_NOT, "prohibition",
                bearer='各级政府及工作部门、领导干部(文中未列主语)',
                topic='report.integrity',
                place='决不允许缓……报、漏报',
                quote='决不允许缓报、瞒报、谎报、漏报',
            ),
            not_formalised(
                "3.e", MUST, "reference",
                bearer='市政府组成人员等(文中未列主语)',
                topic='leave.system',
                place='严格执行请销假制度',
                why='总领句;请销假制度的原文未附,可检验的内容是3.f至3.k。',
            ),
            executable(
                "3.f", MUST, "advance_notice",
                bearer='市政府组成人员',
                topic='leave.request',
                place='市政府组成人员离烟……向市政府请假',
                quote='向市政府请假',
            ),
            attested(
                "3.g", MUST, "procedure",
                bearer='市政府组成人员',
                topic='leave.request.form',
                place='按程序书面',
                quote='按程序书面',
            ),
            attested(
                "3.h", MUST, "approval",
                bearer='市政府组成人员',
                topic='leave.request.approval',
                place='报主要负责同志批准',
                quote='报主要负责同志批准',
            ),
            executable(
                "3.i", MUST, "deadline",
                bearer='市政府组成人员',
                topic='leave.emergency.report',
                place='因紧急事……同志报告',
                quote='因紧急事项临时外出,在离开岗位的同时向主要负责同志报告',
            ),
            attested(
                "3.j", MUST, "procedure",
                bearer='市政府组成人员',
                topic='leave.emergency.formalities',
                place='并履行请假手续',
                quote='并履行请假手续',
            ),
            attested(
                "3.k", MUST, "procedure",
                bearer='市政府组成人员',
                topic='leave.return',
                place='返烟后及时销假',
                quote='返烟后及时销假',
            ),
        ),
        path=('一、把政治建设摆在首位,在旗帜鲜明讲政治上作表率',),
    ),
    Provision(
        '4',
        '认真贯彻执行民主集中制',
        (
            not_formalised(
                "4.a", MUST, "reference",
                bearer='市政府',
                topic='decision.rules_of_procedure',
                place='4.认真……议事规则',
                why='引用未附的政府议事规则,本句没有自己的可检验行为。',
            ),
            attested(
                "4.b", MUST, "frequency",
                bearer='市政府',
                topic='decision.executive_meeting.regular',
                place='定期召开市政府常务会议',
                quote='定期召开市政府常务会议',
            ),
            attested(
                "4.c", MUST, "procedure",
                bearer='市政府',
                topic='decision.procedure',
                place='集体研究……”等事项',
                quote='集体研究讨论“三重一大”等事项',
            ),
            attested(
                "4.d", MUST_NOT, "prohibition",
                bearer='市政府',
                topic='decision.forum_substitution',
                place='不得以专……常务会议',
                quote='不得以专题会、小组会、议事协调机构会议',
            ),
            attested(
                "4.e", MUST, "procedure",
                bearer='市政府',
                topic='decision.procedure.prior_discussion',
                place='涉及全市……议讨论后',
                quote='经市政府常务会议讨论后',
            ),
            attested(
                "4.f", MUST, "procedure",
                bearer='市政府',
                topic='decision.procedure.party_submission',
                place='按程序提……议等审议',
                quote='按程序提报市委常委会会议等审议',
            ),
            not_formalised(
                "4.g", ASPIRE, "aspiration",
                bearer='与会人员',
                topic='decision.deliberation',
                place='研究讨论问……发表意见',
                why='“充分”是程度;会议记录能证明有人发言,不能证明意见是否充分。',
            ),
            executable(
                "4.h", MUST, "procedure",
                bearer='与会人员',
                topic='decision.speaking_order',
                place='坚持倒序……决策质量',
                quote='坚持倒序发言',
            ),
            not_formalised(
                "4.i", ASPIRE, "aspiration",
                bearer='市政府',
                topic='decision.execution',
                place='对集体作……一抓到底',
                why='执行决定的号召,没有时限、材料或具体行为。',
            ),
        ),
        path=('一、把政治建设摆在首位,在旗帜鲜明讲政治上作表率',),
    ),
)
