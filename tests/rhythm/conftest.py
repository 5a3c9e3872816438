"""A fresh database and a person in it."""

from __future__ import annotations

from tests.storage.conftest import ana, connection, engine, file, template, url

__all__ = ["ana", "connection", "engine", "file", "template", "url"]
