"""The seam for trouble: answers that are slow, wrong, refused or lost on purpose."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.preview.wire import Call


@dataclass(slots=True)
class Fault:
    """One kind of trouble, for the next `times` calls that fit (None: for all of them).

    `status` (with `retry_after` seconds) refuses the call. `hang` waits so many seconds first;
    alone, it only makes the call slow. `reset` cuts the connection before or after the call is
    done. `body` is sent raw in place of the answer. `after` says that the call is done all the
    same before `status`, `hang` or `body`, so that only its answer is lost.
    """

    method: str | None = None
    times: int | None = 1
    status: int | None = None
    retry_after: int | None = None
    hang: float = 0.0
    reset: Literal["before", "after"] | None = None
    body: bytes | str | None = None
    after: bool = False
    chat_id: int | None = None
    description: str = "Internal Server Error"

    @property
    def answers(self) -> bool:
        """Whether the trouble takes the place of the answer, and does not only delay it."""
        return bool(self.reset or self.status or self.body is not None)

    def fits(self, call: Call, after: bool) -> bool:
        """Whether this call, at this moment, meets the trouble."""
        return (
            self.times != 0
            and (self.after or self.reset == "after") == after
            and self.method in (None, call.method)
            and self.chat_id in (None, call.chat_id)
        )

    def raw(self) -> bytes | None:
        """What is sent in place of JSON, if anything."""
        return self.body.encode() if isinstance(self.body, str) else self.body

    def answer(self) -> dict[str, Any]:
        """The refusal in the Bot API's form."""
        wait = self.retry_after
        more = {} if wait is None else {"parameters": {"retry_after": wait}}
        words = self.description if wait is None else f"Too Many Requests: retry after {wait}"
        return {"ok": False, "error_code": self.status or 500, "description": words, **more}


@dataclass(slots=True)
class Faults:
    """The troubles that wait for their calls; asked before and after each call."""

    waiting: list[Fault] = field(default_factory=list)
    met: list[tuple[Fault, Call]] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        """Let this trouble happen to the next calls that fit."""
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        """No more trouble."""
        self.waiting.clear()

    def pick(self, call: Call, after: bool) -> Fault | None:
        """The trouble that this call meets now, used up by one."""
        fault = next((one for one in self.waiting if one.fits(call, after)), None)
        if fault is None:
            return None
        if fault.times is not None:
            fault.times -= 1
        self.met.append((fault, call))
        return fault
