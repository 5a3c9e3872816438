"""Which command of the operator's does what."""

from __future__ import annotations

import argparse
import os

from bot.operating import counting, doctor, inviting, noticing
from bot.operating.desk import VisitError, complain
from bot.settings import Settings


def operate(settings: Settings, wanted: argparse.Namespace) -> int:
    """Do what the operator asked for; the exit code."""
    try:
        return _operate(settings, wanted)
    except VisitError as wrong:
        return complain(str(wrong))


def _operate(settings: Settings, wanted: argparse.Namespace) -> int:
    match wanted.command:
        case "check":
            return doctor.check(settings, os.environ, online=wanted.online)
        case "count":
            return counting.count(settings)
        case "health":
            return counting.health(settings)
        case "notice":
            return noticing.notice(settings, wanted.file, dry_run=wanted.dry_run)
        case "invite" if wanted.list:
            return inviting.show_invites(settings)
        case "invite" if wanted.end is not None:
            return inviting.end(settings, wanted.end)
        case _:
            return inviting.invite(settings, wanted.uses, wanted.days)
