"""The general recorded yes or no on a clause: by whom, when, on what evidence."""

from __future__ import annotations

from govrules.facts.record import FlagField, MapField, MomentField, PeriodField, Record, TextField


class Attestation(Record, name="attestation", zh="核验记录", en="attestation", discriminator="clause"):
    """What a named person records about a clause that no data decide.

    ``clause`` is the clause's id with its notice (``ningqiang-2022.10.c``). ``on`` is the day of the act or,
    for a standing state, of the inspection. ``done`` answers for the clause as a whole, ``elements`` for each
    of its named elements.
    """

    clause: TextField = TextField("条款", "clause", required=True)
    matter: TextField = TextField("事项", "matter", optional=True, presumed=None)
    period: PeriodField = PeriodField("考核期", "assessment period")
    on: MomentField = MomentField("日期", "date of the act or inspection")
    done: FlagField = FlagField("是否落实", "done")
    elements: MapField = MapField("各要素", "elements", about="each named element: yes or no")
    attested_by: TextField = TextField("核验人", "attested by", optional=True, presumed=None)
    evidence: TextField = TextField("佐证", "evidence", optional=True, presumed=None)
