"""Scores what was understood against what was meant, for cases that say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Pair = tuple[Mapping[str, Any], Mapping[str, Any]]
Scores = dict[str, float | int]
_TOP = 3
_FIELDS = ("outcome", "minutes", "goal", "steps", "date_offset")


def _share(count: int, total: int) -> float:
    return round(count / total, 3) if total else 0.0


def _f1(pairs: Sequence[tuple[set[str], set[str]]]) -> float:
    hits = sum(len(gold & got) for gold, got in pairs)
    told = sum(len(gold) + len(got) for gold, got in pairs)
    return round(2 * hits / told, 3) if told else 1.0


def _themes(pairs: Sequence[Pair]) -> Scores:
    single = [
        (set(case["labels"]), set(result.get("labels", ())))
        for case, result in pairs
        if "labels" in case
    ]
    people = [(case, result) for case, result in pairs if "gold_top2" in case]
    found = sum(
        set(case["gold_top2"]) <= set(result.get("top", ())[:_TOP]) for case, result in people
    )
    scores: Scores = {"cases": len(single) + len(people)}
    if single:
        scores |= {
            "micro_f1": _f1(single),
            "exact": _share(sum(a == b for a, b in single), len(single)),
        }
    return scores | ({"both_in_top_three": _share(found, len(people))} if people else {})


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def _agrees(gold: Mapping[str, Any], result: Mapping[str, Any], names: Sequence[str]) -> bool:
    return all(_plain(gold[name]) == _plain(result.get(name)) for name in names if name in gold)


def _progress(pairs: Sequence[Pair]) -> Scores:
    golds = [(case["gold"], result) for case, result in pairs if isinstance(case.get("gold"), dict)]
    right = [_agrees(gold, result, _FIELDS) for gold, result in golds]
    sure = [bool(result.get("sure")) for _, result in golds]
    scores: Scores = {"cases": len(golds), "all_right": _share(sum(right), len(right))}
    for name in _FIELDS:
        hits = sum(_agrees(gold, result, [name]) for gold, result in golds)
        scores[name] = _share(hits, len(golds))
    wrong = sum(s and not r for s, r in zip(sure, right, strict=True))
    both = sum(s and r for s, r in zip(sure, right, strict=True))
    return scores | {
        "wrong_and_sure": _share(wrong, len(golds)),
        "right_and_sure": _share(both, sum(right)),
    }


def _schedule(pairs: Sequence[Pair]) -> Scores:
    golds = [(case["gold"], result) for case, result in pairs if isinstance(case.get("gold"), dict)]
    hits = sum(_agrees(gold, result, tuple(gold)) for gold, result in golds)
    return {"cases": len(golds), "exact": _share(hits, len(golds))}


def _place(pairs: Sequence[Pair]) -> Scores:
    golds = [(case, result) for case, result in pairs if "gold" in case]
    right = [_is_there(case, result) for case, result in golds]
    asked = [result.get("zone") in {"ambiguous", "unknown", None} for _, result in golds]
    wrong = sum(not ok and not ask for ok, ask in zip(right, asked, strict=True))
    shares = {"right": _share(sum(right), len(right)), "surely_wrong": _share(wrong, len(right))}
    return {"cases": len(golds), **shares}


def _is_there(case: Mapping[str, Any], result: Mapping[str, Any]) -> bool:
    return result.get("zone") in {case["gold"], *case.get("accept", ())}


_WAYS: Mapping[str, Callable[[Sequence[Pair]], Scores]] = {
    "themes": _themes,
    "progress": _progress,
    "schedule": _schedule,
    "place": _place,
}


def summarize(skill: str, pairs: Sequence[Pair]) -> Scores:
    """The scores of one skill over (case, result) pairs; cases without gold don't count."""
    return _WAYS[skill](pairs)
