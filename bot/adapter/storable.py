"""Makes sure that what a person typed can be written down, without changing what can."""

from __future__ import annotations

# Far above any id or size that Telegram documents (52 bits), and what a database column holds.
LARGEST_NUMBER = 2**63 - 1


def storable(text: str) -> str:
    """The text exactly as it came, but for halves of surrogate pairs that stand alone.

    UTF-8 has no form for these: each becomes the replacement character. Null characters stay.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
