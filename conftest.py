"""On CI a test that cannot run has failed: elsewhere it is skipped, and pytest says why."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Judge a test that was skipped."""
    report = yield
    fail_if_skipped_on_ci(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Judge a file that was skipped whole."""
    report = yield
    fail_if_skipped_on_ci(report)
    return report


def fail_if_skipped_on_ci(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure when CI=true; a test that is known to fail stays as it is."""
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"On CI nothing may be skipped. {why}"
