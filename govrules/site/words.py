"""The fixed words of the rule book in both languages; everything else on a page comes from the rules."""

from __future__ import annotations

from collections.abc import Mapping

from govrules.evaluate.verdict import Verdict
from govrules.law import Modality, Notice, Severity, Status
from govrules.site.page import Lang
from govrules.wording.en.finding import VERDICTS as VERDICTS_EN
from govrules.wording.zh.finding import VERDICTS as VERDICTS_ZH

_WORDS: Mapping[str, tuple[str, str]] = {
    "home": ("首页", "Home"),
    "notices": ("文件", "Notices"),
    "rules": ("规则", "Rules"),
    "rule": ("规则", "Rule"),
    "clause": ("条款", "Clause"),
    "clauses": ("条款", "Clauses"),
    "provision": ("条目", "Provision"),
    "notice": ("文件", "Notice"),
    "region": ("地区", "Region"),
    "duty": ("事项", "Duty"),
    "bound": ("界限", "Bound"),
    "bearer": ("责任主体", "Bearer"),
    "record": ("记录类型", "Record type"),
    "topic": ("主题", "Topic"),
    "modality": ("约束力", "Modality"),
    "severity": ("违反的等级", "Severity"),
    "status": ("处理", "Status"),
    "kind": ("形式", "Kind"),
    "version": ("版本", "Version"),
    "quote": ("原词", "Words of the notice"),
    "says_notice": ("文件怎么说", "What the notice says"),
    "says_rule": ("规则怎么核对", "How the rule reads it"),
    "slots": ("逐项对照", "Slot by slot"),
    "readings": ("解读与取舍", "Readings"),
    "chosen_here": ("条文没有写明、由规则选定的（{n}处）", "Chosen where the text is silent ({n})"),
    "in_the_text": ("在全文中看这一条 ›", "See the clause in the full text ›"),
    "original": ("", "Chinese original"),
    "original_readings": (
        "", "Readings and remarks are written by hand in the language of the notice; everything else is generated.",
    ),
    "original_cases": (
        "", "Names of cases and recorded values are data of the tests and stand as they were written.",
    ),
    "original_ledger": (
        "", "Quotes, headings, bearers and reasons stand in the language of the notice.",
    ),
    "question": ("问题", "Question"),
    "chosen": ("采用", "Chosen"),
    "reason": ("理由", "Reason"),
    "basis": ("依据", "Basis"),
    "rejected": ("未采用", "Rejected"),
    "no_readings": ("原文写明了全部要素，没有取舍。", "The text settles every slot; nothing had to be chosen."),
    "picture": ("时间图", "A picture of time"),
    "examples": ("例子", "Examples"),
    "examples_note": (
        "以下就是自动测试运行的用例；结论和说明由本规则现算，不是手写。",
        "These are the very cases that the tests run; verdicts and sentences are computed from this rule.",
    ),
    "no_cases": ("本规则还没有用例。", "This rule has no cases yet."),
    "example": ("例", "Case"),
    "given": ("事实", "Facts"),
    "finding": ("结论", "Finding"),
    "more_cases": ("其余{n}个用例", "{n} more cases"),
    "same_findings": ("（同样的结论还有{n}项）", "(and {n} more like these)"),
    "other_findings": (
        "（这些事实另有{n}项结果，例如其他各期，不是本例要看的）",
        "({n} further findings on the same facts, other periods for example, are not what this case shows)",
    ),
    "as_of": ("核查时点", "as of"),
    "case_fails": ("未通过", "fails"),
    "place": ("地区", "place"),
    "facts": ("需要哪些事实", "Facts it needs"),
    "field": ("字段", "Field"),
    "label": ("名称", "Label"),
    "type": ("填写", "Wanted"),
    "unit": ("单位", "Unit"),
    "blank": ("未填时", "If left out"),
    "null": ("填“未办”", "If “none”"),
    "about": ("说明", "About"),
    "blank_unknown": ("未知，可能无法判定", "unknown; may be undetermined"),
    "blank_required": ("必填", "required"),
    "blank_presumed": ("视为“{value}”", "taken as “{value}”"),
    "null_yes": ("表示没有发生（不是不知道）", "means: did not happen (not: not known)"),
    "null_no": ("不可以", "not allowed"),
    "from_record": ("事实来自「{label}」记录。", "The facts come from {label} records."),
    "roster_fields": ("「责任名册」中要填的：", "What the roster entry needs:"),
    "from_roster": (
        "谁负有这项义务由「责任名册」记录决定，名册类别为“{duty}”。",
        "Who owes the duty is said by roster records of the class “{duty}”.",
    ),
    "recording": ("怎样记录", "How to record them"),
    "recording_sheet": ("生成填报表，填写后核对：", "Make the blank sheet, fill it in and check it:"),
    "recording_yaml": ("或者写成 YAML（取自用例“{case}”）：", "Or write YAML (from the case “{case}”):"),
    "history": ("沿革与版本", "Versions and history"),
    "history_now": ("当前为第{n}版，{when}。", "Version {n}, {when}."),
    "history_reported": (
        "文件提到的以往规定（只作沿革，不据以判断）：",
        "Earlier limits that the notice reports (history, never judged):",
    ),
    "elsewhere": ("其他地方的同类规定", "The same topic elsewhere"),
    "no_elsewhere": ("其他已收录的文件没有同一主题的规则。", "No other notice here has a rule on this topic."),
    "waiving": ("怎样豁免", "How to waive"),
    "waiving_note": (
        "豁免只作标记，不改变结论；须写明理由、批准人和到期日。保存为 waivers.yaml，核对时加 --waivers waivers.yaml。",
        "A waiver marks a violation and never changes the verdict; it needs a reason, an approver and an expiry. "
        "Save it as waivers.yaml and check with --waivers waivers.yaml.",
    ),
    "never_violation": (
        "本条不构成违反，无需豁免。",
        "This clause is never a violation by itself; there is nothing to waive.",
    ),
    "remarks": ("说明", "Notes"),
    "parameters": ("参数", "Parameters"),
    "report": ("对解读有异议？", "Is a reading wrong?"),
    "report_link": ("怎样提出", "How to report it"),
    "printed": ("文件印明", "printed"),
    "inferred": ("推定", "inferred"),
    "doc_number": ("文号", "Document number"),
    "no_number": ("未印文号", "none printed"),
    "issuer": ("发文机关", "Issuer"),
    "issued": ("成文日期", "Date"),
    "no_date": ("未印日期", "none printed"),
    "in_force": ("效力期间", "In force"),
    "dates_basis": ("日期依据", "Basis of the dates"),
    "jurisdiction": ("适用区域", "Jurisdiction"),
    "succeeded": ("（区划已调整为 {code}）", " (now {code})"),
    "policy": ("判断约定", "Conventions"),
    "notes": ("文本情况", "State of the text"),
    "title": ("标题", "Title"),
    "full_title": ("全称", "Full title"),
    "path": ("所在部分", "Part"),
    "counts": ("处理情况", "What became of the clauses"),
    "total": ("合计", "Total"),
    "provisions": ("逐条", "Clause by clause"),
    "why_not": ("未写成规则的原因", "Why there is no rule"),
    "note": ("文本说明", "On the text"),
    "no_rule_yet": ("可以写成规则，尚未写。", "Can be a rule; not written yet."),
    "show": ("显示", "Show"),
    "all": ("全部", "All"),
    "text": ("全文", "Full text"),
    "text_title": ("{notice}：全文与条款", "{notice}: the text and its clauses"),
    "text_note": (
        "全文取自您提供的副本，只在本机生成，不随软件发布。颜色表示条款的处理，点击到相应条款。",
        "The text is your own copy; it is generated on this machine and never shipped. Colours show what became of "
        "each clause; a click leads to it.",
    ),
    "text_missing": ("未能在副本中定位的条款", "Clauses not found in your copy"),
    "text_offer": (
        "提供您自己的文件副本，就能在这里看到标出条款的全文："
        "govrules docs build --notices-dir 目录，文件名 {name}.txt、{name}.html 或 {name}.pdf。",
        "Give your own copy to see the full text with its clauses marked: govrules docs build --notices-dir DIR, "
        "named {name}.txt, {name}.html or {name}.pdf.",
    ),
    "book": ("打印版", "Print version"),
    "book_title": ("{notice}：规则汇编", "{notice}: rule book"),
    "contents": ("目录", "Contents"),
    "legend": ("图例", "Legend"),
    "index_bearer": ("按责任主体", "By duty bearer"),
    "index_record": ("按记录类型", "By record type"),
    "index_deadline": ("按时限长短", "By length of the limit"),
    "index_topic": ("按主题对比", "By topic"),
    "index_rules": ("全部规则", "All rules"),
    "coverage": ("覆盖情况", "Coverage"),
    "calendar": ("工作日历", "Working days"),
    "glossary": ("术语", "Glossary"),
    "commands": ("命令", "Commands"),
    "api": ("编程接口", "API"),
    "records": ("记录类型与字段", "Record types and fields"),
    "plugins": ("已收录的插件", "Plugins in this book"),
    "previous": ("上一条规则", "Previous rule"),
    "next": ("下一条规则", "Next rule"),
    "sort_hint": ("点击表头排序。", "Click a heading to sort."),
    "cases": ("用例", "Cases"),
    "filter": ("筛选", "Filter"),
    "filter_hint": ("输入要找的字词", "type to filter"),
}

STATUSES: Mapping[Status, tuple[str, str]] = {
    Status.EXECUTABLE: ("可执行", "executable"), Status.ATTESTED: ("人工核验", "attested"),
    Status.NOT_FORMALISED: ("未写成规则", "not formalised"),
}  # fmt: skip
MODALITIES: Mapping[Modality, tuple[str, str]] = {
    Modality.MUST: ("应当", "must"), Modality.MUST_NOT: ("不得", "must not"), Modality.MAY: ("可以", "may"),
    Modality.IN_PRINCIPLE: ("原则上应当", "in principle"), Modality.ASPIRE: ("力争", "aspires to"),
    Modality.DEFINE: ("说明", "defines"),
}  # fmt: skip
SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("违反为错误", "a breach is an error"), Severity.WARNING: ("违反为警告", "a breach is a warning"),
    Severity.NOTE: ("未达到为提示", "a shortfall is a note"), Severity.NONE: ("不构成违反", "never a breach"),
}  # fmt: skip
KINDS: Mapping[str, tuple[str, str]] = {
    "advance_notice": ("提前", "Advance notice"), "approval": ("审批", "Approval"),
    "aspiration": ("号召", "Aspiration"), "attachment": ("附件", "Attachment"), "cap": ("上限", "Upper bound"),
    "classification": ("分类", "Classification"), "deadline": ("时限", "Deadline"),
    "deemed": ("视为", "Deemed"), "definition": ("定义", "Definition"),
    "duration_min": ("最短时长", "Least duration"), "existence": ("建立健全", "Existence"),
    "fixed_date": ("指定日期", "Fixed date"), "frequency": ("频次", "Frequency"),
    "membership": ("组成", "Membership"), "order": ("顺序", "Order"), "other": ("其他", "Other"),
    "procedure": ("程序", "Procedure"), "prohibition": ("禁止", "Prohibition"),
    "publication": ("公开", "Publication"), "quota": ("数量", "Quota"), "ratio": ("比例", "Ratio"),
    "record": ("记录", "Record"), "reduction": ("压减", "Reduction"), "reference": ("说明援引", "Reference"),
}  # fmt: skip
TOPICS: Mapping[str, tuple[str, str]] = {
    "accountability": ("责任追究", "Accountability"), "affairs": ("办事公开", "Affairs"),
    "approval": ("行政审批", "Approvals"), "assessment": ("考核", "Assessment"),
    "benchmark": ("对标", "Benchmarks"), "bottom_line": ("底线", "Bottom lines"), "budget": ("经费", "Budget"),
    "business": ("商务", "Business"), "business_environment": ("营商环境", "Business environment"),
    "campaign": ("专项行动", "Campaign"), "capability": ("能力", "Capability"),
    "co_handling": ("协办", "Co-handling"), "complaint": ("投诉", "Complaints"),
    "conduct": ("作风", "Conduct"), "coordination": ("协调", "Coordination"), "court": ("应诉", "Court cases"),
    "decision": ("行政决策", "Decisions"), "deputies": ("代表委员", "Deputies"),
    "development": ("发展", "Development"), "digital": ("数字化", "Digital"),
    "discipline": ("纪律", "Discipline"), "disclosure": ("信息公开", "Disclosure"),
    "document": ("公文", "Documents"), "duty": ("值班", "Duty"), "economy": ("节俭", "Economy"),
    "efficiency": ("效能", "Efficiency"), "emergency": ("应急", "Emergency"),
    "enforcement": ("执法", "Enforcement"), "enterprise": ("企业服务", "Enterprises"),
    "environment": ("环境", "Environment"), "error": ("差错", "Errors"), "financing": ("融资", "Financing"),
    "formalism": ("形式主义", "Formalism"), "frontline": ("一线", "Front line"),
    "function": ("职能", "Functions"), "governance": ("治理", "Governance"),
    "grassroots": ("基层", "Grass roots"), "grid": ("网格", "Grid"), "hotline": ("热线", "Hot line"),
    "ideology": ("思想", "Ideology"), "incentive": ("激励", "Incentives"), "incident": ("突发事件", "Incidents"),
    "information": ("信息", "Information"), "innovation": ("创新", "Innovation"),
    "institution": ("制度", "Institutions"), "instruction": ("批示", "Instructions"),
    "instrument": ("文件本身", "The notice itself"), "integrity": ("廉政", "Integrity"),
    "internal": ("内部管理", "Internal"), "interview": ("约谈", "Interviews"),
    "investment": ("招商投资", "Investment"), "investment_project": ("投资项目", "Investment projects"),
    "key_area": ("重点领域", "Key areas"), "land": ("土地", "Land"), "law": ("法治", "Law"),
    "leadership": ("领导", "Leadership"), "leave": ("请假", "Leave"), "lecture": ("授课", "Lectures"),
    "legal_adviser": ("法律顾问", "Legal advisers"), "legality_review": ("合法性审查", "Legality review"),
    "legislation": ("立法", "Legislation"), "liaison": ("联系", "Liaison"),
    "livelihood": ("民生", "Livelihood"), "major_matter": ("重大事项", "Major matters"),
    "meeting": ("会议", "Meetings"), "mentoring": ("帮带", "Mentoring"), "notice": ("通知", "Notice"),
    "party": ("党的建设", "Party"), "people": ("群众", "People"), "personnel": ("人员", "Personnel"),
    "petition": ("信访", "Petitions"), "policy": ("政策", "Policy"), "political": ("政治建设", "Political"),
    "post": ("岗位", "Posts"), "power": ("权力", "Powers"), "problem": ("问题", "Problems"),
    "project": ("项目", "Projects"), "publication": ("刊发", "Publication"),
    "publicity": ("公开", "Publicity"), "record": ("记录", "Records"), "reform": ("改革", "Reform"),
    "region": ("区域", "Region"), "regulation": ("规范性文件", "Regulation"), "report": ("报告", "Reports"),
    "report_form": ("报告形式", "Form of reports"), "research": ("调研", "Research"),
    "review": ("审查", "Review"), "rule_of_law": ("依法行政", "Rule of law"), "secrecy": ("保密", "Secrecy"),
    "service": ("服务", "Service"), "sme": ("中小企业", "Small firms"), "study": ("学习", "Study"),
    "style": ("文风会风", "Style"), "superior": ("上级", "Superiors"), "supervision": ("督查", "Supervision"),
    "system": ("制度", "Systems"), "target": ("目标", "Targets"), "task": ("工作任务", "Tasks"),
    "township": ("乡镇", "Townships"), "volunteer": ("志愿", "Volunteers"), "work": ("工作", "Work"),
}  # fmt: skip


def say(key: str, lang: Lang, **values: object) -> str:
    """A fixed phrase."""
    chosen = _WORDS[key][0 if lang == "zh" else 1]
    return chosen.format(**values) if values else chosen


def pick(words: tuple[str, str], lang: Lang) -> str:
    """The one of two phrases that is in the language."""
    return words[0 if lang == "zh" else 1]


def verdict_name(verdict: Verdict, lang: Lang) -> str:
    """The name of a verdict."""
    return (VERDICTS_ZH if lang == "zh" else VERDICTS_EN)[verdict]


def topic_name(topic: str, lang: Lang) -> str:
    """The name of the first part of a topic; the bare word where it is not known."""
    head = topic.split(".")[0]
    return pick(TOPICS[head], lang) if head in TOPICS else head


def kind_name(kind: str, lang: Lang) -> str:
    """The name of a kind of clause; the bare word where it is not known."""
    return pick(KINDS[kind], lang) if kind in KINDS else kind


def region(notice: Notice, lang: Lang) -> str:
    """The place of a notice in a word: its Chinese name, or the first part of its id."""
    return notice.jurisdiction.name if lang == "zh" else notice.id.split("-")[0].capitalize()
