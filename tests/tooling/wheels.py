"""A package small enough to be made on the spot, so that pip can be tried without a network."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

FACTS = {
    "METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1\n",
    "WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "RECORD": "",
}


def make_wheel(folder: Path) -> Path:
    """Make tiny-1-py3-none-any.whl, which brings the module `tiny`."""
    path = folder / "tiny-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("tiny.py", 'print("tiny is here")\n')
        for name, text in FACTS.items():
            wheel.writestr(f"tiny-1.dist-info/{name}", text)
    return path


def requirement(wheel: Path, sha256: str = "") -> str:
    """Ask for the wheel by its place and hash; a wrong hash may be given."""
    right = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"tiny @ {wheel.as_uri()} --hash=sha256:{sha256 or right}\n"
