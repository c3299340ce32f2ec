"""A project of its own for inner pytest runs, with the example plugin installed and no other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HEAD = "notice: example-2022\njurisdiction: '610726'\nas_of: 2023-05-31\ncases:\n"
EXAMPLE = Path(__file__).parents[1] / "extend" / "example.py"
# The inner run must not depend on which other plugins happen to be installed.
ONLY_EXAMPLE = """\
import pytest
from govrules.extend import registry

def pytest_configure(config):
    found, patch = registry.installed(), pytest.MonkeyPatch()
    config.add_cleanup(patch.undo)
    patch.setattr(registry, "installed", lambda: [point for point in found if point.name == "example"])
"""


@pytest.fixture
def project(pytester, monkeypatch):
    """The pytester with the example plugin on the path, and ``cases`` and ``go`` to write and to run."""
    pytester.makepyfile(govrules_example=EXAMPLE.read_text(encoding="utf-8"))
    pytester.makeconftest(ONLY_EXAMPLE)
    info = pytester.mkdir("example-1.0.dist-info")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: example\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[govrules]\nexample = govrules_example\n")
    root = Path(__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(pytester.path), str(root)]))
    # The plugin is named instead, so that it is loaded once whether or not govrules is installed.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONUTF8", "1")
    pytester.syspathinsert()

    def cases(text, *, name="a.govrules.yaml", head=HEAD):
        path = pytester.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(head + text, encoding="utf-8")
        return path

    def go(*arguments, apart=False):
        run = pytester.runpytest_subprocess if apart else pytester.runpytest_inprocess
        return run("-p", "govrules.pytest_plugin", "-W", "error", "-p", "no:cacheprovider", *arguments)

    pytester.cases, pytester.go = cases, go
    return pytester
