"""How the stand-in says no: the same codes and words as Telegram."""

from __future__ import annotations

from typing import Any


class RefusalError(Exception):
    """A call that Telegram would refuse; `code` is the HTTP status, `description` its words."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def to_json(self) -> dict[str, Any]:
        """The answer's body in the Bot API's form."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad(words: str) -> RefusalError:
    """A call that is wrong in itself or comes too late: 400."""
    return RefusalError(400, f"Bad Request: {words}")


def forbidden(words: str) -> RefusalError:
    """A call that the person does not allow: 403."""
    return RefusalError(403, f"Forbidden: {words}")


def unsupported(words: str) -> RefusalError:
    """A call that is right on Telegram, but that this stand-in does not act out: 404, loudly."""
    return RefusalError(404, f"Not Found: the stand-in does not support {words}")
