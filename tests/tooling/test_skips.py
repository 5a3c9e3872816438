"""A test that cannot run says so, and on CI that is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CASE = 'import pytest\ndef test_it():\n    pytest.skip("this case lacks a browser")\n'
FILE = 'import pytest\npytest.skip("this file lacks a browser", allow_module_level=True)\n'


def test_at_home_a_skip_says_why(tmp_path: Path) -> None:
    ended = run_skipped_tests(tmp_path, ci="")
    assert ended.returncode in {0, 5}
    assert "2 skipped" in ended.stdout
    assert "this case lacks a browser" in ended.stdout
    assert "this file lacks a browser" in ended.stdout


def test_on_ci_a_skip_is_a_failure(tmp_path: Path) -> None:
    ended = run_skipped_tests(tmp_path, ci="true")
    assert ended.returncode in {1, 2}
    assert "1 failed, 1 error" in ended.stdout
    assert "this case lacks a browser" in ended.stdout
    assert "this file lacks a browser" in ended.stdout


def run_skipped_tests(folder: Path, ci: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "conftest.py", folder)
    (folder / "test_case.py").write_text(CASE, "utf-8")
    (folder / "test_file.py").write_text(FILE, "utf-8")
    words = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider"]
    words += ["--continue-on-collection-errors", "."]
    around = {**os.environ, "CI": ci}
    return subprocess.run(
        words, cwd=folder, env=around, capture_output=True, text=True, check=False
    )
