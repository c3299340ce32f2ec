"""The cue words of notices: how a sentence binds, what it measures, what it is about. Data for guesses only."""

from __future__ import annotations

from govrules.law import Modality, Status

NUMBER = r"([0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十百两半]+)"
SPAN = rf"{NUMBER}(?:个)?(工作日|小时|分钟|日|天|周|月|年)"
_UNITS = r"(?:个)?(?:工作日|小时|分钟|季度|半年|[天日周月年次篇场个项字页人家倍件期轮户名])"
FIGURE = rf"百分之{NUMBER}|(?<!第){NUMBER}(?:%|{_UNITS}|分之)"
_PERCENT = rf"(?:百分之{NUMBER}|{NUMBER}%)"
_NEAR = "[^,。;]"

# One to one, so that offsets hold: the Traditional characters of the cues.
SIMPLE = str.maketrans(
    "個內時鐘過則經報導勵應當須嚴準許決減壓縮於蓋賬帳單檔錄開會議審佈組設製編構辦務條項責調達對發領採與總級間實機關"
    "為處結執點區縣鎮長屬業認學習眾訪訴電話戶題體紀紅督費標書週歲獎懲評價",
    "个内时钟过则经报导励应当须严准许决减压缩于盖账帐单档录开会议审布组设制编构办务条项责调达对发领采与总级间实机关"
    "为处结执点区县镇长属业认学习众访诉电话户题体纪红督费标书周岁奖惩评价",
)

PURPOSE = r"制定(?:本|如下|以下)[^,。;]{0,10}$|现印发"
SITTING = r"会议|会期|发言|讲话"

_IN_GENERAL = r"一般(?:情况下|(?=不|[应须每要]|控制|安排|以|由|为|在(?!职|编|岗|册)))"

MODALITIES: tuple[tuple[Modality, str], ...] = (
    (Modality.DEFINE, PURPOSE),
    (Modality.DEFINE, r"本[^,。]{0,8}(?:自[^,。]{0,14}(?:施行|实施|执行)|所称|有效期)|是指|负责解释"),
    (Modality.IN_PRINCIPLE, rf"原则上|{_IN_GENERAL}|左右|尽量|尽可能"),
    (Modality.MUST_NOT, r"不得(?!不|少于|低于)|严禁|禁止|不准|不许|不允许|决不|绝不|不再"),
    (Modality.ASPIRE, r"鼓励|倡导|提倡|力争|争取|努力"),
    (Modality.MAY, r"可以|(?<![不认许])可(?:由|在|向|采|按|根据|酌情)"),
)
"""The first that occurs; a sentence with none of them is MUST."""

_BY = rf"(?:{NUMBER}月(?:{NUMBER}日|底|末|上旬|中旬|下旬)?|年底|月底|季度?末|周[一二三四五六日末])(?:之|以)?前"
_SITTING = r"(?:时间|时长|会期|发言|讲话|会议|篇幅|字数)"
MEASURED: tuple[tuple[str, str], ...] = (
    ("frequency", rf"每(?:[2-9二两三]?个?)(?:半年|半月|季度|季|周|月|年)(?:结束|终了|期满)之?后{SPAN}(?:以|之)?内"),
    ("advance_notice", rf"提前{SPAN}|(?:会|召开|举行|出发|活动)(?:之|以)?前{SPAN}"
     rf"|{SPAN}(?:以)?前(?:报|书面|通知|告知|请假|送|申请)"),
    ("reduction", rf"(?:压缩|压减|减少|下降|降低|精简|缩短){_NEAR}{{0,12}}(?:{_PERCENT}|{NUMBER}分之)"),
    ("cap", rf"{_SITTING}{_NEAR}{{0,20}}(?:不[得能]?超过|控制在){_NEAR}{{0,2}}{NUMBER}"),
    ("frequency",
     r"每(?:[2-9二两三]?个?)(?:半年|半个?月|季度|季|双周|周|星期|月|年|日|天)|按(?:季度|季|月|周|年)|[季月周]报告"),
    ("deadline", rf"{SPAN}(?:以|之)?内|不[得能]?超过{SPAN}|(?:压缩|缩短|减少)[至到为]{SPAN}|当[日天]|次日|即日"),
    ("fixed_date", rf"{_BY}|{NUMBER}月底|年底"),
    ("ratio", rf"{_PERCENT}|全覆盖|[率比]{_NEAR}{{0,6}}(?:达到|不低于|以上)"),
    ("cap", rf"(?:不[得能]?超过|不多于|至多|最多(?!跑)|控制在){_NEAR}{{0,4}}{NUMBER}"
            rf"|{NUMBER}{_NEAR}{{1,3}}(?:以内|以下)"),
    ("quota", rf"(?:至少|不少于|不低于|不得少于|[应须]有){_NEAR}{{0,6}}{NUMBER}|{NUMBER}{_NEAR}{{1,3}}以上"),
)  # fmt: skip
EACH = r"每(?:[2-9二两三]?个?)(?:半年|半个?月|季|双周|周|星期|月|年|日|天)"
CAPPED_EACH = rf"每(半年|半月|季|周|月|年|天)[^,。;]{{0,8}}不[得能]?超过{NUMBER}[次个场期]"
SET_UP = r"实行[^,。;]{0,16}制"
LIMIT_FIRST = rf"(?:并)?(?:须|应|要|在){{0,2}}{SPAN}(?:以|之)?内"
WORD_BEGINS = r"(?<=、)|(?:自|在|应当|应|须|必须|每|不得|不超过|原则上|至少|提前|控制在)"
UNNUMBERED_LIMIT = r"(?:规定|要求|明确|承诺)的?(?:时限|时间|期限)|按[期时](?!间)|限[期时]|日清日结"
SAME_DAY = ("当日", "当天", "即日")
UNNUMBERED: tuple[tuple[str, str], ...] = (
    ("deadline", UNNUMBERED_LIMIT),
    ("membership", r"担任|任(?:总指挥|组长|主任)|为成员|第一责任人|牵头负责"),
    ("ratio", r"逐[一项件人户条]|一[事企项]一"),
    ("reduction", r"(?:减少|压缩|压减|精简)[^,。;]{0,8}(?:会议|文件|环节|材料|时限|频次|检查|审批)"),
)
RECORDED: tuple[tuple[str, str], ...] = (
    ("prohibition", r"不得(?!不)|严禁|禁止|不准|不许|决不|绝不"),
    ("approval", rf"(?:报|经){_NEAR}{{0,14}}(?:批准|审批|同意|审定|审签)"),
    ("publication", r"公开|公布|公示|通报"),
    ("record", r"台账|清单|档案|登记|记录"),
    ("existence", r"实行[^,。;]{0,16}制|建立|健全|完善|制定|成立|设立|组建|编制|出台|搭建|构建"),
    ("procedure", r"及时|征求|论证|评估|审查|审核|报送|报告|汇报|反馈|答复|抄送|备案|当场|当面|说明理由|告知"),
)
KINDS = (
    *((kind, Status.EXECUTABLE, cue) for kind, cue in MEASURED),
    *((kind, Status.EXECUTABLE, cue) for kind, cue in UNNUMBERED),
    *((kind, Status.ATTESTED, cue) for kind, cue in RECORDED),
)
"""Kind of clause, who could decide it, and its cue; the first that occurs."""

TOPICS: tuple[tuple[str, str], ...] = (
    ("incident", r"突发|值班|应急|首报"), ("meeting", r"会议|会期|发言|无会"), ("document", r"公文|文件|文稿|发文"),
    ("task", r"批示|交办|议定|督办|反馈"), ("supervision", r"督查|约谈|督导"), ("leave", r"请假|外出|销假"),
    ("research", r"调研|调查研究|一线|走访"), ("approval", r"审批|许可|窗口|证照|一次性告知"),
    ("hotline", r"热线|来电"), ("petition", r"信访|接访|下访"), ("enterprise", r"企业|营商|惠企"),
    ("project", r"项目|招商"), ("publication", r"公开|公示|公布"), ("study", r"学习|培训"),
    ("decision", r"决策|合法性"), ("assessment", r"考核|评估|评价"), ("accountability", r"问责|追责|容错"),
    ("integrity", r"廉政|廉洁|纪律"), ("service", r"群众|服务"), ("party", r"党建|党组"),
)  # fmt: skip
_ENDS_BEARER = (
    r"(?<![主重需必])要|应|须|必须|每|负责(?!人|同志)|在|于|不得|不少于|不超过|至少|原则上|一般(?=不|应|控制)|对|按|可以|实行"
)
BEARER = (
    r"^(?:对[^,]{0,20},|其中)?("
    rf"(?:各(?![类项种级])|县|市|区|镇|省|承办|主办|牵头|责任|有关|本)[^,。;的]{{1,14}}?(?={_ENDS_BEARER})"
    r"|[^,。;每的]{2,14}(?=每))"
)
BEARER_BY = r"由([^,。;的]{2,14}?)(?=汇总|予以|牵头|负责|统一|组织|会同|审|批|报)"
NO_BEARER = r"(?:文件|公文|会议|通知|材料|清单|时间|时限|工作|事项|条|本规定|本办法|其中)$"
"""What stands where a bearer would and is none."""

ARCHETYPES = {
    "advance_notice": "advance_notice", "deadline": "deadline", "frequency": "recurrence", "fixed_date": "fixed_date",
    "cap": "cap", "ratio": "share", "quota": "recurrence", "reduction": "reduction", "membership": "requires",
    "prohibition": "prohibits",
}  # fmt: skip
SPANS = {
    "工作日": "workdays", "小时": "hours", "分钟": "minutes", "日": "days", "天": "days", "周": "weeks",
    "月": "months", "年": "years",
}  # fmt: skip
EVERY = {
    "半年": "HALF_YEAR", "半月": "HALF_MONTH", "半个月": "HALF_MONTH",
    "季": "QUARTER", "周": "WEEK", "星": "WEEK", "月": "MONTH", "年": "YEAR", "日": "DAY",
    "天": "DAY",
}  # fmt: skip
RANGE = rf"{NUMBER}(?:[-至到]{NUMBER})?"
COUNTED = ("次|轮|篇|场|期", "个|项|件|家|名|户|人|处", "天|日|小时")
LIMITED = "小时|分钟|工作日|天|日|字|页|人|次|场|个"
