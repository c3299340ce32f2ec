"""One record, typed, against every rule that binds it: what an office system asks when a case is saved."""

from datetime import datetime

from govrules import Checker, load_rules
from govrules.facts.records import Instruction
from govrules.wording import wording_of

checker = Checker.of(load_rules())
zh = wording_of("zh")

report = checker.check(
    [
        Instruction(
            id="PS-27", bearer="县发改局", jurisdiction="610726", source="本级政府领导", limit="无时限",
            received_at="2023-04-27", replied_at="2023-05-12",
        )
    ],
    as_of=datetime(2023, 5, 15, 18),
)
for finding in report.findings:
    print(finding.verdict.value, finding.rule.id, zh.message(finding, checker.rules.records, checker.calendar))
    print("   ", finding.citation.text)
