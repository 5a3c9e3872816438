"""The environment is read once; whatever is wrong in it is named in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, read_settings

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
WRONG = {
    "TELEGRAM_BOT_TOKEN": ["secret", "123:", "123:ab cd ef", "abc:defghijk", "１２３:abcdefgh"],
    "TELEGRAM_API_BASE_URL": ["api.telegram.org", "ftp://host", "https://", "http://a b"],
    "DATABASE_URL": [
        "trellis.sqlite3",
        "mysql://host/db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite+aiosqlite:///x",
        "sqlite+:///x",
        "postgresql://host:port/db",
        "postgresql://[::1/db",
        "postgresql+asyncpg://host/db",
    ],
    "TRELLIS_PREVIEW_PORT": ["-1", "65536", "eighty", "²", "80.5", "9" * 5000, "٨٠"],
    "TRELLIS_LOG_LEVEL": ["LOUD", "10"],
    "TRELLIS_LOG_FORMAT": ["xml", "10"],
    "TRELLIS_STATUS_PORT": ["-1", "65536", "eighty"],
    "TRELLIS_ALLOWED": ["me", "-5", "1;2", "٣", "12 ana"],
    "TRELLIS_RETENTION_DAYS": ["0", "29", "36501", "1.5", "long", "٣"],
    "TRELLIS_LEASE": ["0", "-1", "601", "1.5", "long", "٣"],
    "TRELLIS_SEND_RATE": ["0", "-1", "fast", "nan", "inf", "1e3", "99999", "٣"],
}
CASES = [(name, value) for name, values in WRONG.items() for value in values]


@pytest.mark.parametrize(
    ("name", "value"), CASES, ids=[f"{name}={value[:20]}" for name, value in CASES]
)
def test_a_wrong_variable_is_named_in_one_line(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: value})
    line = str(refused.value)
    assert line.startswith(f"{name}: ")
    assert "\n" not in line


@pytest.mark.parametrize(
    ("name", "value"),
    [("TELEGRAM_BOT_TOKEN", "secret word"), ("DATABASE_URL", "mysql://me:secret@host/db")],
)
def test_a_refusal_does_not_repeat_a_secret(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: value})
    assert "secret" not in str(refused.value)


WEBHOOK = {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://trellis.example/telegram"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEBHOOK_URL", "trellis.example/telegram"),
        ("WEBHOOK_URL", "https://trellis.example"),
        ("WEBHOOK_SECRET", "short"),
        ("WEBHOOK_SECRET", "sixteen letters or more, but spaces"),
        ("WEBHOOK_PORT", "65536"),
    ],
)
def test_a_wrong_word_about_the_webhook_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name}: ") as refused:
        read_settings(WEBHOOK | {name: value})
    assert value not in str(refused.value)


def test_a_webhook_needs_a_token() -> None:
    with pytest.raises(SettingsError, match=r"^WEBHOOK_URL: "):
        read_settings({"WEBHOOK_URL": WEBHOOK["WEBHOOK_URL"]})


def test_without_a_webhook_updates_are_fetched() -> None:
    assert read_settings({"TELEGRAM_BOT_TOKEN": TOKEN}).webhook is None


def test_all_workers_of_a_token_have_the_same_secret_and_never_show_it() -> None:
    one, other = (read_settings(WEBHOOK).webhook for _ in range(2))
    assert one is not None
    assert one == other
    assert TOKEN.split(":")[1] not in one.secret
    assert one.secret not in repr(one)


def test_an_empty_environment_is_the_preview_with_a_file_of_its_own() -> None:
    settings = read_settings({})
    assert settings.token is None
    assert settings.database_url == f"sqlite:///{Path('data') / 'trellis.sqlite3'}"


def test_an_empty_variable_is_like_none() -> None:
    empty = dict.fromkeys([*WRONG, "TRELLIS_CLOCK_FILE", "TRELLIS_DATA"], "")
    assert read_settings(empty) == read_settings({})


def test_spaces_around_a_value_do_not_matter() -> None:
    settings = read_settings({"TELEGRAM_BOT_TOKEN": f" {TOKEN}\n", "TRELLIS_PREVIEW_PORT": " 80 "})
    assert (settings.token, settings.preview_port) == (TOKEN, 80)


def test_the_token_is_never_shown() -> None:
    settings = read_settings({"TELEGRAM_BOT_TOKEN": TOKEN})
    assert settings.token == TOKEN
    assert TOKEN not in repr(settings)
    assert TOKEN not in f"{settings} {settings!r}"


def test_the_password_of_a_database_is_never_shown() -> None:
    url = "postgresql+psycopg://me:secret@host/trellis"
    settings = read_settings({"DATABASE_URL": url})
    assert settings.database_url == url
    assert "secret" not in repr(settings)


def test_settings_are_never_changed() -> None:
    settings = read_settings({})
    with pytest.raises(AttributeError):
        settings.token = TOKEN  # type: ignore[misc]  # that is what is tested


@pytest.mark.parametrize("url", ["sqlite:///data/x.db", "sqlite:////srv/x.db", "postgresql://h/d"])
def test_both_databases_are_taken(url: str) -> None:
    assert read_settings({"DATABASE_URL": url}).database_url == url


def test_the_data_folder_holds_the_database() -> None:
    settings = read_settings({"TRELLIS_DATA": "/srv/trellis"})
    assert settings.data_folder == Path("/srv/trellis")
    assert settings.database_url == "sqlite:////srv/trellis/trellis.sqlite3"


def test_a_slash_at_the_end_of_the_address_does_not_matter() -> None:
    settings = read_settings({"TELEGRAM_API_BASE_URL": "http://localhost:8081/"})
    assert settings.api_base_url == "http://localhost:8081"


def test_a_level_may_be_written_small() -> None:
    assert read_settings({"TRELLIS_LOG_LEVEL": "debug"}).log_level == "DEBUG"


@pytest.mark.parametrize(
    "url",
    ["", "https://api.telegram.org/", "http://API.telegram.org", "https://api.telegram.org:443/x"],
)
def test_the_clock_is_never_moved_against_telegram(url: str) -> None:
    real = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE_URL": url}
    with pytest.raises(SettingsError, match=r"^TRELLIS_CLOCK_FILE: "):
        read_settings(real | {"TRELLIS_CLOCK_FILE": "clock.txt"})


@pytest.mark.parametrize(
    "where",
    [{}, {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE_URL": "http://localhost:8081"}],
    ids=["preview", "stand-in"],
)
def test_the_clock_is_moved_where_no_telegram_is(where: dict[str, str]) -> None:
    settings = read_settings({"TRELLIS_CLOCK_FILE": "clock.txt", **where})
    assert settings.clock_file == Path("clock.txt")


def test_the_content_is_a_folder_that_is_there() -> None:
    settings: Settings = read_settings({})
    assert settings.content.is_dir()


def test_the_status_pages_are_off_until_they_have_a_port_and_then_on_this_machine() -> None:
    assert read_settings({"TRELLIS_STATUS_HOST": "10.0.0.7"}).status is None
    assert read_settings({"TRELLIS_STATUS_PORT": "9090"}).status == ("127.0.0.1", 9090)
    where = {"TRELLIS_STATUS_PORT": "0", "TRELLIS_STATUS_HOST": "10.0.0.7"}
    assert read_settings(where).status == ("10.0.0.7", 0)


def test_anybody_may_come_in_unless_somebody_is_named() -> None:
    assert read_settings({}).allowed is None
    assert read_settings({"TRELLIS_ALLOWED": "12, 34"}).allowed == {12, 34}
    assert read_settings({"TRELLIS_ALLOWED": "Invited"}).allowed == set()
    assert read_settings({"TRELLIS_ALLOWED": "invited,12"}).allowed == {12}


def test_everything_is_kept_unless_there_is_a_time() -> None:
    assert read_settings({}).retention_days is None
    assert read_settings({"TRELLIS_RETENTION_DAYS": "400"}).retention_days == 400
