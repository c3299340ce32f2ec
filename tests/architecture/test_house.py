"""The house rules that no linter knows: what must never be in a file, and what `import govrules` may load."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Put together from pieces, so that this file does not contain what it looks for.
_MACHINE_FOLDERS = ("wo" + "rk", "ho" + "me", "ro" + "ot", "fa" + "rm", "tm" + "p", "Us" + "ers")
MACHINE_PATH = re.compile(
    rf"(?<![\w.}}\-~])/(?:{'|'.join(_MACHINE_FOLDERS)})/[\w.]|\b[A-Za-z]:\\+{_MACHINE_FOLDERS[-1]}\b"
)
REGISTRY = re.compile(
    "|".join(
        (
            r"py" + r"pi(?:\.[\w-]+)+\b(?<!\.toml)",
            r"python" + r"hosted",
            r"np" + r"mjs?\.(?:org|com)",
            r"deb\." + r"debian",
            r"proxy\." + r"golang",
            r"arti" + r"factory",
            r"--(?:extra-)?index" + r"-url|--find" + r"-links|--trusted" + r"-host",
        )
    )
)

# Han characters and their punctuation, which the published notices have in ASCII as often as full-width.
CHINESE_RUN = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff01-\uff1f\u2014\u2018-\u201d\u2026,;:?!()]{140,}")

NOT_LOADED_BY_IMPORT = ("click", "duckdb", "narwhals", "openpyxl", "polars", "pyspark", "yaml")

MAX_LINES = 400
DATA_MODULES = {"govrules/timing/_schedules.py"}


def _listed() -> list[Path]:
    """Every file that is, or would be, committed."""
    try:
        listing = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except FileNotFoundError:
        pytest.skip("git is not installed, so the files that belong to the project cannot be listed")
    except subprocess.CalledProcessError:
        pytest.skip("not a git clone, so the files that belong to the project cannot be listed")
    return sorted({ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()})


def _texts(*folders: str) -> Iterator[tuple[str, str]]:
    """(path relative to the root, text) of every listed text file, all or those below the folders."""
    for path in _listed():
        name = path.relative_to(ROOT).as_posix()
        if folders and not name.startswith(folders):
            continue
        try:
            yield name, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def _hits(pattern: re.Pattern[str], text: str) -> list[tuple[int, str]]:
    return [(text.count("\n", 0, hit.start()) + 1, hit[0]) for hit in pattern.finditer(text)]


def _strings(name: str, text: str) -> Iterator[tuple[int, str]]:
    """(line, string) of a file: its lines, and a Python file's literals, joined as Python joins them."""
    yield from enumerate(text.splitlines(), start=1)
    if name.endswith(".py"):
        for node in ast.walk(ast.parse(text, name)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.lineno, node.value


def _swallows_everything(handler: ast.ExceptHandler) -> bool:
    names = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    broad = any(
        name is None or (isinstance(name, ast.Name) and name.id in {"Exception", "BaseException"})
        for name in names
    )
    idle = all(
        isinstance(step, ast.Pass | ast.Continue)
        or (isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant))
        for step in handler.body
    )
    return broad and idle


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _readme_blocks() -> list[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```sh\s*\n(.*?)^```\s*$", readme, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("pattern", "bad", "good"),
    [
        (MACHINE_PATH, "open('/wo" + "rk/main/x')", "the frame" + "work/main"),
        (MACHINE_PATH, "cd /ho" + "me/li", "docs/ho" + "me/li"),
        (MACHINE_PATH, "C:\\Us" + "ers\\li", "C:\\data"),
        (REGISTRY, "https://py" + "pi.org/simple", "a registry"),
        (REGISTRY, "pip install --index" + "-url x", "pip install x"),
        (CHINESE_RUN, "办" * 139 + ",", "办" * 139 + "7" + "办" * 139),
        (CHINESE_RUN, "\uff0c\u3002" * 70, "\uff0c\u3002" * 69),
    ],
)
def test_the_patterns_find_what_they_are_for_and_nothing_else(
    pattern: re.Pattern[str], bad: str, good: str
) -> None:
    assert pattern.search(bad)
    assert not pattern.search(good)


def test_a_string_split_over_lines_is_judged_whole() -> None:
    source = "X = (\n" + "".join(f"    {'办' * 50!r}\n" for _ in range(3)) + ")\n"
    assert any(CHINESE_RUN.search(string) for _, string in _strings("x.py", source))


@pytest.mark.parametrize(
    ("source", "swallows"),
    [
        ("try: f()\nexcept Exception: pass", True),
        ("try: f()\nexcept: ...", True),
        ("for x in y:\n  try: f()\n  except (KeyError, BaseException): continue", True),
        ("try: f()\nexcept KeyError: pass", False),
        ("try: f()\nexcept Exception as e: g(e)", False),
    ],
)
def test_a_handler_that_swallows_everything_is_recognised(source: str, swallows: bool) -> None:
    handlers = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ExceptHandler)]
    assert [_swallows_everything(handler) for handler in handlers] == [swallows]


def test_no_file_names_a_machine_path() -> None:
    found = [f"{name}:{line}: {hit}" for name, text in _texts() for line, hit in _hits(MACHINE_PATH, text)]
    assert not found, "a path of one machine is of no use on another; write it relative:\n" + "\n".join(found)


def test_no_file_names_a_package_registry() -> None:
    found = [f"{name}:{line}: {hit}" for name, text in _texts() for line, hit in _hits(REGISTRY, text)]
    assert not found, "pip's own configuration names the registry; leave it out:\n" + "\n".join(found)


def test_no_string_copies_the_text_of_a_notice() -> None:
    found = [
        f"{name}:{line}: {hit[0][:20]}… ({len(hit[0])} characters)"
        for name, text in _texts("govrules/", "plugins/", "docs/")
        for line, string in _strings(name, text)
        if (hit := CHINESE_RUN.search(string))
    ]
    assert not found, "quote the operative words only, or break the sentence up:\n" + "\n".join(found)


def test_no_module_of_the_core_is_longer_than_a_reader_can_hold() -> None:
    found = [
        f"{name}: {lines} lines"
        for name, text in _texts("govrules/")
        if name.endswith(".py") and name not in DATA_MODULES and (lines := len(text.splitlines())) > MAX_LINES
    ]
    assert not found, f"split what is over {MAX_LINES} lines:\n" + "\n".join(found)


def test_no_handler_swallows_every_exception() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, text in _texts()
        if name.endswith(".py")
        for node in ast.walk(ast.parse(text, name))
        if isinstance(node, ast.ExceptHandler) and _swallows_everything(node)
    ]
    assert not found, "catch the exception that is meant, or report it:\n" + "\n".join(found)


def test_the_readme_opens_with_the_main_job_and_the_tests() -> None:
    main_job, tests = _readme_blocks()[:2]
    assert "pip install -q -r requirements.txt" in main_job
    assert "govrules check " in main_job and "--as-of" in main_job
    assert "pip install -q -r requirements-dev.txt" in tests
    assert tests.rstrip().endswith("pytest")


def test_every_plugin_is_installed_checked_and_sorted_like_the_core() -> None:
    plugins = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
    assert plugins
    core = _toml(ROOT / "pyproject.toml")
    installed = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
    for plugin in plugins:
        project = _toml(plugin / "pyproject.toml")["project"]
        package = f"govrules_{plugin.name}"
        assert project["name"] == f"govrules-{plugin.name}"
        assert project["entry-points"]["govrules"] == {plugin.name: package}
        assert f"-e plugins/{plugin.name}" in installed
        assert f"$MYPY_CONFIG_FILE_DIR/plugins/{plugin.name}" in core["tool"]["mypy"]["mypy_path"]
        assert package in core["tool"]["ruff"]["lint"]["isort"]["known-first-party"]


@pytest.mark.skipif(
    not (ROOT / "govrules" / "__init__.py").exists(), reason="the core has no top-level module yet"
)
def test_importing_govrules_loads_no_library_that_only_some_uses_need() -> None:
    code = "import sys, govrules; print(govrules.__file__, *sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    where, *modules = run.stdout.splitlines()
    assert Path(where) == ROOT / "govrules" / "__init__.py"
    # pendulum alone is light; each language's locale and the test helpers are what costs.
    heavy_pendulum = re.compile(r"pendulum\.(testing|locales\.(?!locale$)).*")
    loaded = {name for name in modules if name in NOT_LOADED_BY_IMPORT or heavy_pendulum.fullmatch(name)}
    assert not loaded, f"import these where they are used: {', '.join(sorted(loaded))}"
