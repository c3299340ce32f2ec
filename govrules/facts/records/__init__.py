"""The shared record types: one vocabulary for all regions, so that their rules can be compared."""

from govrules.facts.record import Record
from govrules.facts.records.activities import Activity, Artifact, Indicator, Link
from govrules.facts.records.attestation import Attestation
from govrules.facts.records.documents import Document, Revision
from govrules.facts.records.incidents import Incident, IncidentHandling, IncidentReport
from govrules.facts.records.meetings import Absence, AgendaItem, Meeting, Speech
from govrules.facts.records.procedures import Approval, Decision, Leave, Supervision
from govrules.facts.records.roster import Roster
from govrules.facts.records.service import Accountability, Appeal, Assessment, Disclosure
from govrules.facts.records.tasks import Instruction, Resolution, ScheduledReport, Task, Transmission

SHARED: tuple[type[Record], ...] = (
    Document, Revision, Instruction, Transmission, Resolution, ScheduledReport, Task, Incident, IncidentHandling, IncidentReport,
    Meeting, Speech, AgendaItem, Absence, Activity, Artifact, Indicator, Link, Appeal, Disclosure, Assessment, Accountability,
    Decision, Approval, Leave, Supervision, Attestation, Roster,
)  # fmt: skip

__all__ = [
    "SHARED",
    "Absence",
    "Accountability",
    "Activity",
    "AgendaItem",
    "Appeal",
    "Approval",
    "Artifact",
    "Assessment",
    "Attestation",
    "Decision",
    "Disclosure",
    "Document",
    "Incident",
    "IncidentHandling",
    "IncidentReport",
    "Indicator",
    "Instruction",
    "Leave",
    "Link",
    "Meeting",
    "Record",
    "Resolution",
    "Revision",
    "Roster",
    "ScheduledReport",
    "Speech",
    "Supervision",
    "Task",
    "Transmission",
]
