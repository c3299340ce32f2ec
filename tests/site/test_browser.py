"""The site in Debian's Chromium, opened from disk: search, languages, sorting, dark, phone, print."""

from __future__ import annotations

import json
import os
import shutil
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


def _open(width: int, height: int) -> Any:
    webdriver = pytest.importorskip("selenium.webdriver")
    from selenium.webdriver.chrome.service import Service

    if CHROMIUM is None or DRIVER is None:
        pytest.skip("chromium and chromium-driver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    flags = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage")
    for flag in (*flags, f"--window-size={width},{height}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(DRIVER))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    driver = _open(1300, 1000)
    yield driver
    driver.quit()


@pytest.fixture
def dark() -> Iterator[Any]:
    driver = _open(1300, 1000)
    media = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    yield driver
    driver.quit()


@pytest.fixture
def phone() -> Iterator[Any]:
    driver = _open(390, 844)
    metrics = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def shots(built: Path) -> Path:
    """Where the screenshots go, to be looked at: build/screenshots, or the folder that GOVRULES_SHOTS names."""
    folder = Path(os.environ.get("GOVRULES_SHOTS") or ROOT / "build" / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _address(built: Path, page: str) -> str:
    return (built / page).as_uri()


def _search(browser: Any, built: Path, home: str, term: str) -> list[str]:
    """Addresses of the results, the best first."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    browser.get(_address(built, home))
    box = browser.find_element(By.CSS_SELECTOR, "input.md-search__input")
    browser.execute_script("document.querySelector('#__search').click()")
    time.sleep(0.4)
    # A key after the last character: Chinese typed by a driver fires no key event of its own.
    box.send_keys(term + " ")
    box.send_keys(Keys.BACKSPACE)
    last: list[str] = []
    for _ in range(40):
        time.sleep(0.25)
        found = browser.find_elements(By.CSS_SELECTOR, ".md-search-result__list > li > a, .md-search-result__item > a")
        now = [link.get_attribute("href").split("?")[0].removeprefix(built.as_uri() + "/") for link in found]
        if now and now == last:
            return now
        last = now
    return last


@pytest.mark.parametrize(
    ("term", "wanted"),
    [
        ("首问负责制", "rules/xuancheng-2021.2.6.16.d.html"), ("7个工作日", "rules/ningqiang-2022.5."),
        ("第12条", "-2022.12."), ("特急", "rules/ningqiang-2022.4.b.html"), ("四不两直", "rules/"),
        ("ningqiang-2022.5.d", "rules/ningqiang-2022.5.d.html"), ("yantai-2022.12.h", "rules/yantai-2022.12.h.html"),
    ],
)  # fmt: skip
def test_search_finds_the_right_page_first(browser, built, term, wanted):
    found = _search(browser, built, "index.html", term)
    assert found and wanted in found[0], found[:5]
    if term == "四不两直":
        assert term in (built / found[0]).read_text(encoding="utf-8")


def test_english_search_stays_english(browser, built):
    found = _search(browser, built, "en/index.html", "ningqiang-2022.5.d")
    assert found[0] == "en/rules/ningqiang-2022.5.d.html"
    assert all(address.startswith("en/") for address in found)


@pytest.mark.parametrize(
    "page",
    [
        "index.html", "notices/ningqiang-2022.html", "rules/ningqiang-2022.5.d.html", "indexes/by-topic.html",
        "calendar/2023.html", "en/rules/yantai-2022.12.h.html", "books/ningqiang-2022.html",
    ],
)  # fmt: skip
def test_a_page_opens_without_an_error_or_an_outside_request(browser, built, page):
    browser.get_log("browser"), browser.get_log("performance")
    browser.get(_address(built, page))
    time.sleep(0.5)
    assert [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
    asked = []
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked.append(message["params"]["request"]["url"])
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []


def test_switching_the_language_stays_on_the_page(browser, built):
    from selenium.webdriver.common.by import By

    browser.get(_address(built, "rules/ningqiang-2022.5.d.html"))
    for lang, wanted in (("en", "en/rules/ningqiang-2022.5.d.html"), ("zh", "rules/ningqiang-2022.5.d.html")):
        link = browser.find_element(By.CSS_SELECTOR, f".md-select__link[hreflang={lang}]")
        browser.execute_script("arguments[0].click()", link)
        time.sleep(0.3)
        assert browser.current_url == _address(built, wanted)


def test_a_table_sorts_by_length_of_the_limit_both_ways_with_the_keyboard(browser, built):
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    browser.get(_address(built, "indexes/all-rules.html"))
    column = (
        "return [...document.querySelectorAll('table.gr-sortable tbody tr td:nth-child(4)')].map(c => c.dataset.sort)"
    )
    button = browser.find_elements(By.CSS_SELECTOR, "table.gr-sortable .gr-sort")[3]
    button.send_keys(Keys.ENTER)
    up = browser.execute_script(column)
    assert up == sorted(up) and len(set(up)) > 3
    button.send_keys(Keys.ENTER)
    assert browser.execute_script(column) == sorted(up, reverse=True)


def test_a_notice_shows_only_the_clauses_asked_for(browser, built):
    from selenium.webdriver.common.by import By

    browser.get(_address(built, "notices/ningqiang-2022.html"))
    browser.find_element(By.CSS_SELECTOR, ".gr-filter button[data-show='not-formalised']").click()
    shown = [one for one in browser.find_elements(By.CSS_SELECTOR, ".gr-clause") if one.is_displayed()]
    assert shown and all("gr-not-formalised" in one.get_attribute("class") for one in shown)


SHOWN = [
    "index.html", "notices/ningqiang-2022.html", "rules/ningqiang-2022.5.d.html", "rules/yantai-2022.6.c.html",
    "topics/document.html", "indexes/coverage.html", "calendar/2023.html", "en/rules/ningqiang-2022.5.d.html",
]  # fmt: skip


@pytest.mark.parametrize("page", SHOWN)
def test_pages_are_kept_as_pictures_to_look_at(browser, built, shots, page):
    browser.get(_address(built, page))
    target = shots / f"light-{page.removesuffix('.html').replace('/', '-')}.png"
    assert browser.save_screenshot(str(target)) and target.stat().st_size > 10_000


@pytest.mark.parametrize("page", ["rules/ningqiang-2022.5.d.html", "notices/ningqiang-2022.html"])
def test_dark_mode_follows_the_system(dark, built, shots, page):
    dark.get(_address(built, page))
    assert dark.find_element("tag name", "body").get_attribute("data-md-color-scheme") == "slate"
    assert dark.save_screenshot(str(shots / f"dark-{Path(page).stem}.png"))


@pytest.mark.parametrize(
    "page", ["rules/ningqiang-2022.5.d.html", "notices/ningqiang-2022.html", "indexes/by-deadline.html"]
)
def test_a_phone_never_scrolls_the_page_sideways(phone, built, shots, page):
    phone.get(_address(built, page))
    time.sleep(0.3)
    wide, room = phone.execute_script("return [document.scrollingElement.scrollWidth, window.innerWidth]")
    assert wide <= room
    assert phone.save_screenshot(str(shots / f"phone-{Path(page).stem}.png"))


def test_planted_markup_would_not_run(browser, built):
    browser.get(_address(built, "notices/ningqiang-2022.html"))
    inline = browser.execute_script("return [...document.querySelectorAll('article script, article [onclick]')].length")
    assert inline == 0


def test_a_rule_book_prints_with_contents_and_a_sheet_for_each_rule(browser, built, shots):
    import base64

    browser.get(_address(built, "books/ningqiang-2022.html"))
    rules = browser.execute_script("return document.querySelectorAll('section.gr-sheet > h2[id^=ningqiang]').length")
    entries = browser.execute_script("return document.querySelectorAll('.gr-contents li').length")
    assert rules == entries > 20
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    assert printed.startswith(b"%PDF") and printed.count(b"/Type /Page") > rules
    (shots / "ningqiang-2022.pdf").write_bytes(printed)


def test_a_printed_book_has_the_page_of_every_rule_in_its_contents(built, shots):
    pypdf = pytest.importorskip("pypdf")
    from govrules.site.pdf import pages_of, print_book

    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    book, printed = built / "books" / "jimo-2012.html", shots / "jimo-2012.pdf"
    assert print_book(book, printed, CHROMIUM)
    assert not list(book.parent.glob("*.print.html"))
    sheets = [page.extract_text() for page in pypdf.PdfReader(printed).pages]
    where = {name: page for name, page in pages_of(printed).items() if name.startswith("jimo-2012.")}
    assert len(where) > 20
    for rule_id, page in where.items():
        assert rule_id in sheets[page - 1].replace("\n", ""), rule_id
    # Everything before the first rule; a font may map 目 to the radical that looks the same.
    contents = unicodedata.normalize("NFKC", "\n".join(sheets[: min(where.values()) - 1]))
    assert "目录" in contents and {str(page) for page in where.values()} <= set(contents.split())
    assert all(f"{number} / {len(sheets)}" in text for number, text in enumerate(sheets, start=1))


def test_no_heading_of_a_printed_book_stands_alone_at_the_foot_of_a_page(built, shots):
    pypdf = pytest.importorskip("pypdf")
    printed = shots / "jimo-2012.pdf"
    if not printed.is_file():
        pytest.skip("chromium is not installed")
    entries: list[Any] = [pypdf.PdfReader(printed).outline]
    tops = {}
    while entries:
        one = entries.pop()
        if isinstance(one, list):
            entries += one
        else:
            tops[f"{one.page.idnum} {one.title}"] = float(one.top)
    assert len(tops) > 100
    assert {title: top for title, top in tops.items() if top < 95} == {}
