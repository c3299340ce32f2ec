"""The help of the commands in Chinese; the commands themselves carry the English.

Looked up by the English text, so that a changed help text shows in English until its Chinese follows; a test names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

OPTIONS: Mapping[str, str] = {
    "Print the version.": "显示版本号。",
    "Show this message and exit.": "显示本说明。",
    "The moment the check speaks of, e.g. 2023-05-15T18:00; a date means the end of that day."
    " [default: the as_of of the facts; never the present]":
        "核查时点，如 2023-05-15T18:00；只写日期指当日终了。〔缺省：事实文件里的 as_of；从不取当前时间〕",
    "GB/T 2260 code of six digits, lent to records that name none.":
        "六位行政区划代码（GB/T 2260），用于没有写明地区的记录。",
    "text, json, junit, sarif, github or html; to stdout, or to a file with :PATH. May be repeated. [default: text]":
        "text、json、junit、sarif、github 或 html；写到标准输出，加“:路径”写到文件。可重复。〔缺省：text〕",
    "Least severity of a violation that makes the exit code 1.": "达到哪一等级的违反使退出码为1。",
    "Do not exit with 3 for facts that are missing.": "缺少事实时不以3退出。",
    "Mark open duties whose time runs out within so many days.": "标出在这么多天内到期的未完成事项。",
    "Leave a plugin out, by name; the report says so. May be repeated.":
        "不用某个插件（按名称），报告中会写明。可重复。",
    "YAML file of approved waivers.": "经批准的豁免（YAML 文件）。",
    "An earlier JSON report: only violations that it does not have fail.":
        "以前的 JSON 报告：其中已有的违反不再计入失败。",
    "Encoding of CSV files that are not plain UTF-8, e.g. gb18030 or utf-8-sig.":
        "CSV 文件的编码（不是 UTF-8 时），如 gb18030、utf-8-sig。",
    "Take times without a zone as Beijing time. [default: they are errors]":
        "没有时区的时间按北京时间理解。〔缺省：视为错误〕",
    "Refuse facts on which the reader would only remark.": "读取时只作提醒的问题也视为错误。",
    "Language of the output [default: by locale].": "输出的语言〔缺省：按系统区域设置〕。",
    "Print violations and counts only.": "只输出违反和计数。",
    "Only this topic and those below it, e.g. task or task.feedback.": "只列这一主题及其下级，如 task、task.feedback。",
    "List the topics in use instead, with an example of each.": "改为列出已用的主题，各附一例。",
    "Only the rules of this notice.": "只列这一文件的规则。",
    "Only rules that were, or may have been, in force on this day.": "只列这一天有效或可能有效的规则。",
    "File or folder of facts. May be repeated.": "事实文件或文件夹。可重复。",
    "Only the record of this id.": "只看这一编号的记录。",
    "Every topic on which two or more notices have rules.": "两个以上文件都有规则的全部主题。",
    "The notice that the file is a copy of [default: the best match].": "文本是哪一文件的副本〔缺省：最相符的〕。",
    "text describes the fields; csv and xlsx are blank sheets; schema is JSON Schema.":
        "text 说明字段；csv、xlsx 是空白填报表；schema 是 JSON Schema。",
    "Write to a file instead of stdout; xlsx needs it.": "写到文件而不是标准输出；xlsx 必须写明。",
    "Name the cases that pass, too.": "通过的用例也列出。",
    "GB/T 2260 code of six digits, e.g. 610726.": "六位行政区划代码（GB/T 2260），如 610726。",
    "Name of the place in Chinese, e.g. 宁强县.": "地名，如 宁强县。",
    "Your copy of the notice: .txt, .html or .pdf. It is read, never copied into the plugin.":
        "您手中的文件文本：.txt、.html 或 .pdf。只读取，不会复制进插件。",
    "Id of the notice [default: REGION-YEAR].": "文件的编号〔缺省：REGION-年份〕。",
    "Title of the notice [default: read off the text].": "文件的标题〔缺省：从文本读取〕。",
    "Day of issue [default: read off the text].": "成文日期〔缺省：从文本读取〕。",
    "Where the folder REGION is made.": "在哪里建立文件夹 REGION。",
    "The documentation folder; only pages that the rules make are touched.": "文档文件夹；只改动由规则生成的页面。",
    "Your own copies of the notices (ningqiang.txt, .html or .pdf); their text goes into the pages made here, nowhere"
    " else.":
        "您自己的文件副本（ningqiang.txt、.html 或 .pdf）；全文只写进在这里生成的页面，不去别处。",
    "The built site (mkdocs build).": "已生成的网站（mkdocs build）。",
    "The browser that prints. [default: the first one found]": "用来打印的浏览器。〔缺省：找到的第一个〕",
    "Print the English book.": "打印英文版。",
    "Tables: the type of record that the rows are, e.g. instruction.": "表格：各行是哪一类记录，如 instruction。",
    "Tables: polars, duckdb or spark[:URL], for files of any length. [default: polars]":
        "表格：polars、duckdb 或 spark[:URL]，文件多长都可以。〔缺省：polars〕",
    "Tables: write the findings as Parquet.": "表格：把结论写成 Parquet 文件。",
    "Tables: write the rows that cannot be read as Parquet.": "表格：把读不出的行写成 Parquet 文件。",
    "Tables: YAML or JSON file of {field: column}.": "表格：{字段: 列名} 对照的 YAML 或 JSON 文件。",
    "Tables: the roster for recurring duties.": "表格：周期性义务所用的责任名册。",
    "[default: NOTICE.pdf]": "〔缺省：NOTICE.pdf〕",
}  # fmt: skip

# The first paragraph of a command's help is its `zh`; these are the rest.
PARAGRAPHS: Mapping[str, str] = {
    "FACTS are files (.yaml, .json, .csv, .xlsx) or folders of them. With --record or --engine they are tables of one"
    " type of record (.parquet, .csv, .xlsx, or a pattern of them), of any length; only counts are printed.":
        "FACTS 是事实文件（.yaml、.json、.csv、.xlsx）或放这些文件的文件夹。写了 --record 或 --engine 的，"
        "是一类记录的表格（.parquet、.csv、.xlsx，可用通配符），多长都可以，只输出计数。",
    "Exit codes: 0 nothing is wrong 1 violations at or above the fail level 2 usage, configuration, plugin or fact"
    " error: nothing to be trusted; in a table: rows were rejected, the others are judged 3 no violation, but"
    " undetermined or error findings 5 nothing was evaluated":
        "\b\n退出码：\n  0  没有发现问题\n  1  有达到失败等级的违反\n  2  用法、配置、插件或事实有误，结果不可信；\n"
        "     表格：有读不出的行，其余各行照常核查\n"
        "  3  没有违反，但有无法判定或程序错误\n  5  什么也没有评判",
    "Its sentence, slots, citation, readings with what they reject, the facts it needs, parameters and history.":
        "一句话的规则、逐项对照、条文出处、解读及未采用的读法、所需事实、参数和沿革。",
    "RULE is an id or a slug; each step of the rule is shown with its value, for each subject among the facts.":
        "RULE 是规则编号或短名；对事实中的每个对象，逐步列出规则的每一步和所得的值。",
    "TOPIC is a topic such as task.feedback, or what it begins with. Each pair of rules of different notices is"
    " stricter, looser, the same or incomparable by its bound, with the reason and with what differs besides.":
        "TOPIC 是主题，如 task.feedback，或其开头。不同文件的规则两两比较，按界限分为更严、更宽、相同或不可比，"
        "写明理由和界限以外的差别。",
    "Every clause is looked for, and every numeral, date and period has to be a parameter of a rule, waived with a"
    " reason, or in a clause that is not formalised. Traditional or Simplified, any width and spacing.":
        "逐条查找条款；每个数字、日期和期限都应是某条规则的参数，或写明理由不用，或在未写成规则的条款里。"
        "繁体简体、全角半角、空格不影响查找。",
    "Exit codes: 0 nothing is missing 1 a gap: a clause lost, in several places or with other figures, words outside"
    " every clause, a figure unaccounted for, a wrong quotation, a clause without its rule, a printed commencement or"
    " expiry that is not the notice's in_force 2 the file cannot be read, or is a copy of no installed notice":
        "\b\n退出码：\n  0  没有遗漏\n"
        "  1  有缺口：条款找不到、出现几处或数字不同，有不属于任何条款的词句，\n"
        "     有没有着落的数字，引文有误，条款没有规则，\n"
        "     所印的施行日期或有效期与 in_force 不符\n"
        "  2  文件读不出，或不是已安装的任何文件的副本",
    "RECORD is a name such as instruction, or its Chinese label; without it the types are listed.":
        "RECORD 是记录类型的名称（如 instruction）或中文名；不写则列出全部类型。",
    "Exits with 2 where a plugin cannot be loaded.": "有插件不能载入时以2退出。",
    "Exits with 1 where a case fails or the notice of a case is still a draft, and with 5 where there is no case.":
        "有用例未通过，或用例的文件还是草稿时以1退出；没有用例时以5退出。",
    "Every sentence becomes a clause with a unique place and a guess at what it asks. Nothing is decided: the draft"
    " imports and loads, but its tests fail until an author has decided every clause.":
        "每句话成为一个条款，带有唯一的定位和对其要求的猜测。什么也没有定下来：草稿可以导入和载入，"
        "但在作者逐条定夺之前测试不会通过。",
}  # fmt: skip

_EXTRAS = (
    (re.compile(r"\[default: ([^\]]*)\]"), r"〔缺省：\1〕"), (re.compile(r"\[required\]"), "〔必填〕"),
    (re.compile(r"\[x>=(\d+)\]"), r"〔不小于\1〕"),
)  # fmt: skip


def option_words(given: str, shown: str) -> str:
    """The Chinese of an option's help: ``given`` is what the option says, ``shown`` adds defaults in brackets."""
    words = shown.replace(given, OPTIONS.get(given, given), 1) if given else shown
    for pattern, chinese in _EXTRAS:
        words = pattern.sub(chinese, words)
    return words


def paragraph_words(text: str) -> str:
    """The Chinese of a paragraph of a command's help, or the paragraph itself."""
    plain = " ".join(text.removeprefix("\b").split())
    return PARAGRAPHS.get(plain, text)
