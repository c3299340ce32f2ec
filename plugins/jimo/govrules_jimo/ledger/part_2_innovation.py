"""Clauses of part 二(三) (理念和体制机制) of the 即墨 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, not_formalised

MUST = Modality.MUST
ASPIRE = Modality.ASPIRE

PROVISIONS = (
    Provision(
        '2.3',
        '(三)创新工作理念和体制机制',
        (
            not_formalised(
                "2.3.a", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='innovation.spirit',
                place='(三)创……发展先机',
                why='对意识和氛围的要求,没有事实可以证实或否定。',
            ),
        ),
        path=('二、主要内容',),
    ),
    Provision(
        '2.3.1',
        '1、创新发展理念',
        (
            attested(
                "2.3.1.a", MUST, "existence",
                bearer='未写明(市政府及各镇、各部门)',
                topic='study.session',
                place='1、创新……培训活动',
                quote='大力开展专题学习、业务培训活动',
            ),
            not_formalised(
                "2.3.1.b", MUST, "aspiration",
                bearer='政府系统和公务员队伍',
                topic='study.quality',
                place='熟练掌握……的大提高',
                why='掌握程度和研究风气没有尺度;学习、培训活动本身由2.3.1.a判断。',
            ),
            attested(
                "2.3.1.c", MUST, "existence",
                bearer='各镇、各部门',
                topic='innovation.case_selection',
                place='各镇、各部门要开……评选活动',
                quote='各镇、各部门要开展创新案例评选活动',
            ),
            not_formalised(
                "2.3.1.d", ASPIRE, "aspiration",
                bearer='各镇、各部门',
                topic='innovation.spirit',
                place='努力营造……浓厚氛围',
                why='营造氛围的期望,没有尺度。',
            ),
        ),
        path=('二、主要内容', '(三)创新工作理念和体制机制'),
    ),
    Provision(
        '2.3.2',
        '2、创新工作机制',
        (
            attested(
                "2.3.2.a", MUST, "record",
                bearer='未写明(市政府及各镇、各部门)',
                topic='institution.building',
                place='2、创新……制度规范',
                quote='及时把创新成果提升为制度规范',
            ),
            not_formalised(
                "2.3.2.b", MUST, "aspiration",
                bearer='未写明(市政府及各镇、各部门)',
                topic='innovation.mechanism',
                place='建立和完……础性作用',
                why='没有指明建立什么机制;思维和勇气无法检验。“基础性作用”的提法可供推断制定时间。',
            ),
        ),
        path=('二、主要内容', '(三)创新工作理念和体制机制'),
    ),
    Provision(
        '2.3.3',
        '3、创新管理体制',
        (
            not_formalised(
                "2.3.3.a", MUST, "aspiration",
                bearer='未写明(市政府)',
                topic='key_area.management',
                place='3、创新……有力支持',
                why='“有力支持”没有指明具体政策、文件或行为;原文“具体操作协调关系上”疑有脱字。',
            ),
            not_formalised(
                "2.3.3.b", MUST, "aspiration",
                bearer='未写明(市政府)',
                topic='key_area.autonomy',
                place='赋予重点……运行机制',
                why='没有指明下放哪些权限、制定什么文件或设立什么机构。',
            ),
            not_formalised(
                "2.3.3.c", MUST, "aspiration",
                bearer='未写明(市政府)',
                topic='key_area.organisation',
                place='对于重点……作积极性',
                why='只规定机构设置的掌握方式,没有可核验的结果。',
            ),
        ),
        path=('二、主要内容', '(三)创新工作理念和体制机制'),
    ),
)
