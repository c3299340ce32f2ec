"""Clauses of the preamble and of part 一 (总体目标) of the 宣城 notice."""

from __future__ import annotations

from govrules.law import Modality, Provision, not_formalised

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
                place='为深入贯……实施意见',
                why='引言,只写明制定的依据和目的;“十一次”“十二次”“六次”是会议届次,不是数量要求。',
            ),
        ),
        path=(),
    ),
    Provision(
        '1',
        '一、总体目标',
        (
            not_formalised(
                "1.a", MUST, "aspiration",
                bearer='未写明(全市政府系统)',
                topic='political.guiding_thought',
                place='坚持以习……指示精神',
                why='指导思想,没有行为、责任人、时间或成果。',
            ),
            not_formalised(
                "1.b", MUST, "aspiration",
                bearer='全市政府系统',
                topic='capability.improvement',
                place='推动全市……从政能力',
                why='四项能力的“提升”没有尺度;“七比、七提升”是第二部分七个标题的总称,“七”不是能力项数的指标。',
            ),
            not_formalised(
                "1.c", ASPIRE, "aspiration",
                bearer='全市政府系统',
                topic='development.ranking',
                place='以“起跑……争先进位',
                why='“争先进位”没有指明指标、排名和基准年,任何结果都不能据以判断是否做到。',
            ),
            not_formalised(
                "1.d", ASPIRE, "aspiration",
                bearer='全市政府系统',
                topic='political.implementation',
                place='确保党中……高分答卷',
                why='口号;“两个更大”“高分”在文中没有定义。',
            ),
        ),
        path=('一、总体目标',),
    ),
)
