"""Clauses of part 三 (方法步骤) of the 宣城 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, attested, executable, not_formalised

MUST = Modality.MUST
DEFINE = Modality.DEFINE

PROVISIONS = (
    Provision(
        '3.1',
        '(一)动员部署阶段(2月)',
        (
            not_formalised(
                "3.1.a", DEFINE, "fixed_date",
                bearer='未写明(全市政府系统)',
                topic='campaign.phase',
                place='(一)动……(2月)',
                why='标题,划定3.1.b、3.1.c、3.1.e所用的时间段;在其他日期行事可能违反那些条款,但不违反标题本身。',
                note='只印月份,年份2021系推定;文本2月18日才公开,阶段只余11日。',
            ),
            executable(
                "3.1.b", MUST, "fixed_date",
                bearer='市政府',
                topic='campaign.kickoff',
                place='市政府适……署“政府能力提升年”各项工作',
                quote='市政府适时召开动员会,部署“政府能力提升年”各项工作',
            ),
            attested(
                "3.1.c", MUST, "existence",
                bearer='各县市区政府、市政府各部门和各直属机构',
                topic='campaign.plan',
                place='各县市区……实施方案',
                quote='细化、实化实施方案',
            ),
            not_formalised(
                "3.1.d", MUST, "aspiration",
                bearer='各县市区政府、市政府各部门和各直属机构',
                topic='campaign.start_work',
                place='迅即开展有关工作',
                why='“迅即”没有时限数字,“有关工作”没有内容。',
            ),
            executable(
                "3.1.e", MUST, "deadline",
                bearer='各县市区政府、市政府各部门和各直属机构',
                topic='campaign.plan.submission',
                place='并将方案报市政府',
                quote='并将方案报市政府',
            ),
        ),
        path=('三、方法步骤',),
    ),
    Provision(
        '3.2',
        '(二)组织实施阶段(3月—11月)',
        (
            not_formalised(
                "3.2.a", DEFINE, "fixed_date",
                bearer='未写明(全市政府系统)',
                topic='campaign.phase',
                place='(二)组……11月)',
                why='标题,划定3.2.b和2.6.15.a至c所用的时间段;在其他日期行事可能违反那些条款,但不违反标题本身。',
                note='只印月份,年份2021系推定;3月1日至11月30日,首尾两月均在内。',
            ),
            attested(
                "3.2.b", MUST, "existence",
                bearer='各县市区政府、市政府各部门和各直属机构',
                topic='campaign.activity',
                place='各县市区政府、市政府各部门和各直属机构要坚……取得实效',
                quote='扎实开展“七比、七提升”活动,设计载体',
            ),
        ),
        path=('三、方法步骤',),
    ),
    Provision(
        '3.3',
        '(三)总结提升阶段(12月)',
        (
            not_formalised(
                "3.3.a", DEFINE, "fixed_date",
                bearer='未写明(全市政府系统)',
                topic='campaign.phase',
                place='(三)总……12月)',
                why='标题,划定3.3.b、3.3.d所用的时间段;在其他日期行事可能违反那些条款,但不违反标题本身。',
                note='只印月份,年份2021系推定。',
            ),
            attested(
                "3.3.b", MUST, "existence",
                bearer='未写明(承前:各县市区政府、市政府各部门和各直属机构)',
                topic='campaign.summary',
                place='全面总结……题和不足',
                quote='全面总结“政府能力提升年”的做法、经验和成效',
            ),
            not_formalised(
                "3.3.c", MUST, "aspiration",
                bearer='未写明(承前:各县市区政府、市政府各部门和各直属机构)',
                topic='campaign.rectification',
                place='立行立改……久久为功',
                why='态度要求;“立行立改”没有指明问题和时间,“常抓不懈”也不延长本意见的有效期。',
            ),
            executable(
                "3.3.d", MUST, "deadline",
                bearer='未写明(承前:各县市区政府、市政府各部门和各直属机构)',
                topic='campaign.summary.submission',
                place='并将总结报市政府',
                quote='并将总结报市政府',
            ),
        ),
        path=('三、方法步骤',),
    ),
)
