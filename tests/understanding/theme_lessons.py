"""Learns what an answer points to from the train split, the packs' phrases and further words."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.library.packs import Pack
from bot.understanding.linear import Linear, chances
from bot.understanding.phrase_match import Ear, make_ear
from bot.understanding.theme_features import spoken, theme_features
from bot.understanding.themes import CategoryWords, choose, to_weigh
from tests.understanding.cases import CORPUS, packs
from tests.understanding.learning import Example, learn, say, written

CLASSES = ("no", "yes")
WAY: dict[str, Any] = {"rounds": 8, "decay": 0.25, "least": 1}
FOLDS = 3
Case = Mapping[str, Any]
Ears = Mapping[str, tuple[Ear, Pack]]


def lines(name: str) -> list[dict[str, Any]]:
    text = (CORPUS / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def words_of(pack: Pack) -> list[CategoryWords]:
    return [
        CategoryWords(it.id, it.name, it.phrases, it.against, it.keywords)
        for it in pack.categories.values()
    ]


def ears() -> Ears:
    return {pack.audience: (make_ear(words_of(pack)), pack) for pack in packs().values()}


def priors(pack: Pack) -> dict[str, Mapping[str, float]]:
    return {question.code: question.points_to for question in pack.questions}


def phrase_cases() -> list[dict[str, Any]]:
    """The packs' phrases as answers to no question, and the further words of the corpus."""
    found = [
        {"audience": pack.audience, "q": "", "text": phrase, "labels": [it.id]}
        for pack in packs().values()
        for it in pack.categories.values()
        for phrase in it.phrases
    ]
    return found + lines("theme_phrases.train")


def rows_of(case: Case, known: Ears) -> list[tuple[str, Example]]:
    """A row for each category of the pack; none for an answer that says nothing."""
    ear, pack = known[case["audience"]]
    prior = priors(pack).get(case["q"], {})
    parts = to_weigh(case["text"], prior)
    if not parts:
        return []
    said = spoken(parts, prior)
    return [
        (sound.id, (theme_features(said, sound, ear), int(sound.id in case["labels"])))
        for sound in ear.sounds
    ]


def shadowed(case: Case, known: Ears) -> list[tuple[str, Example]]:
    """A phrase of the pack is like itself: it teaches words only."""
    rows = rows_of(case, known)
    return [
        (name, ({key: it for key, it in features.items() if "|" in key}, gold))
        for name, (features, gold) in rows
    ]


def cross_validated(cases: Sequence[Case], extra: Sequence[Example], known: Ears) -> float:
    order = list(range(len(cases)))
    random.Random(5).shuffle(order)
    hits = told = 0
    for at in range(FOLDS):
        out = set(order[at::FOLDS])
        rest = [row for i, case in enumerate(cases) if i not in out for row in rows_of(case, known)]
        weights = learn([example for _, example in rest] + list(extra), 2, **WAY)
        model = Linear(CLASSES, {name: tuple(row) for name, row in weights.items()})
        for i in out:
            got = labels_of(cases[i], model, known)
            hits += 2 * len(got & set(cases[i]["labels"]))
            told += len(got) + len(cases[i]["labels"])
    return hits / told


def labels_of(case: Case, model: Linear, known: Ears) -> set[str]:
    likely = {name: chances(model, example[0])["yes"] for name, example in rows_of(case, known)}
    return set(choose(likely))


def learn_themes(folder: Path, version: int) -> None:
    known, cases = ears(), lines("themes.train")
    extra = [example for case in phrase_cases() for _, example in shadowed(case, known)]
    say(f"cross-validated: themes micro-F1 {cross_validated(cases, extra, known):.3f}")
    rows = [example for case in cases for _, example in rows_of(case, known)] + extra
    print_of = hashlib.sha256(json.dumps(cases, sort_keys=True).encode()).hexdigest()[:16]
    note = f"version {version}, learned from {len(cases)} answers, sha256 {print_of}"
    text = written(learn(rows, 2, **WAY), CLASSES, note, least=0.04)
    (folder / "themes.tsv").write_text(text, "utf-8")
