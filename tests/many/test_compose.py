"""What deploy/ shows is what the bot understands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import read_settings
from bot.status import READY
from bot.webhook import PATH

DEPLOY = Path(__file__).parents[2] / "deploy"
GIVEN = {"TELEGRAM_BOT_TOKEN": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"}


@pytest.fixture
def services() -> dict[str, Any]:
    return dict(yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"])


@pytest.fixture
def workers(services: dict[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in services.items() if "build" in each}


def test_two_workers_are_alike(workers: dict[str, Any]) -> None:
    first, second = workers.values()
    assert first == second


def test_the_workers_settings_are_understood(workers: dict[str, Any]) -> None:
    for worker in workers.values():
        about = {name: value for name, value in worker["environment"].items() if "${" not in value}
        url = worker["environment"]["WEBHOOK_URL"].replace("${DOMAIN:", "x").replace("}", "")
        settings = read_settings(about | GIVEN | {"WEBHOOK_URL": url.replace(" ", "")})
        assert settings.webhook is not None
        assert settings.webhook.port == 8080


def test_the_proxy_leads_to_every_worker_and_to_nothing_else(workers: dict[str, Any]) -> None:
    text = (DEPLOY / "Caddyfile").read_text("utf-8")
    assert f"path {PATH}\n" in text
    assert f"health_uri {READY}\n" in text
    for name, worker in workers.items():
        assert f"{name}:{worker['environment']['WEBHOOK_PORT']}" in text


def test_every_word_that_must_be_filled_in_has_its_line() -> None:
    lines = (DEPLOY / "env.example").read_text("utf-8").splitlines()
    named = {line.partition("=")[0] for line in lines if "=" in line}
    text = (DEPLOY / "compose.yaml").read_text("utf-8")
    assert {part.split(":")[0] for part in text.split("${")[1:]} == named
