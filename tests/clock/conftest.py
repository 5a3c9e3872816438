"""A fresh database and its desk."""

from __future__ import annotations

from tests.storage.conftest import desk, engine, file, template, url

__all__ = ["desk", "engine", "file", "template", "url"]
