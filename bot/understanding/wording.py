"""Brings words to their stems, so that "emailed", "emailing" and "email" are seen as one."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

STOP = frozenset(
    """a an the my your our his her their its this that these those of to in on at for with from by
    about into onto up out off over and or but so if as is are was were be been am i me we you it he
    she they them us some any all both each every one ones thing things stuff just only also too
    very really more most how what which who when where do did done does get got have has had go
    went going can will would could should today yesterday now then there here min mins minute
    minutes hour hours hr hrs h m week day days time session step goal become work worked working
    el la los las lo un una unos unas de del al a en con por para y o que mi mis su sus se me es
    fue son muy mas ya hoy ayer minutos hora horas media""".split()
)
_IRREGULAR = {
    "wrote": "write", "written": "write", "sent": "send", "took": "take", "taken": "take", "made": "make",
    "met": "meet", "spoke": "talk", "spoken": "talk", "told": "tell", "read": "read", "found": "find",
    "began": "start", "bought": "buy", "taught": "teach", "ran": "run", "did": "do", "gave": "give",
    "chose": "choose", "kept": "keep", "left": "leave", "held": "hold", "built": "build", "set": "set",
    "put": "put", "saw": "see", "seen": "see", "thought": "think", "drew": "draw", "led": "lead",
    "leadership": "lead", "leader": "lead", "application": "apply", "applied": "apply", "practise": "practice",
    "practised": "practice", "cv": "resume", "curriculum": "curriculum", "templates": "template",
    "evaluation": "eval", "evaluations": "eval", "evals": "eval", "ots": "ot", "jd": "description",
    "transferring": "transfer", "communication": "communicate", "organization": "organize",
    "organisation": "organize", "organizing": "organize", "mentorship": "mentor", "mentoring": "mentor",
    "studied": "study", "copied": "copy", "tried": "try", "networking": "network", "assoc": "association",
    "docs": "documentation", "documents": "document", "certification": "certify", "certificate": "certify",
    # Spanish
    "lei": "read", "leer": "read", "leyendo": "read", "leido": "read", "articulo": "article",
    "articulos": "article", "curso": "course", "ensayo": "essay", "curriculo": "resume", "solicitud": "apply",
    "mande": "send", "envie": "send", "enviar": "send", "mandar": "send", "hable": "talk", "hablar": "talk",
    "pregunte": "ask", "preguntar": "ask", "pedi": "request", "pedir": "request", "escribi": "write",
    "escribir": "write", "escribiendo": "write", "vi": "watch", "mire": "watch", "ver": "watch",
    "practique": "practice", "practicar": "practice", "hice": "make", "hacer": "make", "plantilla": "template",
    "plantillas": "template", "asociacion": "association", "comite": "committee", "descripcion": "description",
    "puesto": "job", "trabajo": "job", "mentora": "mentor", "actualice": "update", "actualizar": "update",
    "termine": "finish", "terminar": "finish", "uni": "join", "unirme": "join", "inscribi": "join",
    "transferencias": "transfer", "grua": "lift", "capacitacion": "training", "entrenamiento": "training",
    "companera": "colleague", "companero": "colleague", "colega": "colleague", "sensorial": "sensory",
    "procesamiento": "processing", "estrategia": "strategy", "estudiantes": "student", "alumnos": "student",
    "notas": "note", "evaluaciones": "eval", "viernes": "friday", "bloquee": "block", "liderazgo": "lead",
    "lider": "lead", "programa": "program", "correo": "email", "correos": "email", "lectura": "read",
    "investigue": "research", "investigar": "research", "busque": "research", "revise": "review",
    "informes": "report", "reportes": "report", "estatal": "state", "linea": "online", "expedientes": "transcript",
    "transcripciones": "transcript", "aplicacion": "apply", "meta": "goal", "video": "video",
}  # fmt: skip
_SAME = {
    "ask": "talk", "chat": "talk", "meet": "talk", "call": "talk", "text": "talk", "tell": "talk",
    "speak": "talk", "interview": "talk", "contact": "email", "message": "email", "submit": "send",
    "mail": "send", "turn": "send", "look": "research", "google": "research", "explore": "research",
    "create": "make", "build": "make", "draft": "write", "draw": "make", "revise": "update",
    "redo": "update", "polish": "update", "edit": "update", "fix": "update", "order": "request",
    "enroll": "join", "sign": "join", "register": "join", "video": "training", "webinar": "training",
    "paper": "article", "study": "read", "class": "course", "complete": "take", "coworker": "colleague",
    "kid": "student", "child": "student", "rehearse": "practice", "log": "track", "record": "track",
    "view": "watch", "see": "watch", "reserve": "block", "pupil": "student", "group": "committee",
}  # fmt: skip
_WORD = re.compile(r"[a-z0-9]+")
_SUFFIXES = ("ing", "ed", "es", "s")
_LEAST_STEM = 3
_LEAST_FUZZY = 5
_LEAST_START = 4


def stem(word: str) -> str:
    """The stem of one plain word."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for suffix in _SUFFIXES:
        base = word.removesuffix(suffix)
        if base != word and len(base) >= _LEAST_STEM and not word.endswith("ss"):
            return _IRREGULAR.get(base) or _undoubled(base)
    return word


def _undoubled(base: str) -> str:
    if len(base) > _LEAST_STEM and base[-1] == base[-2] and base[-1] not in "ls":
        base = base[:-1]
    return base[:-1] + "y" if base.endswith("i") else base


def words_of(text: str) -> tuple[str, ...]:
    """The plain words of `text`, as they stand."""
    return tuple(_WORD.findall(text))


def terms(text: str) -> tuple[str, ...]:
    """The stems of plain `text` that carry meaning."""
    return tuple(stem(word) for word in words_of(text) if word not in STOP)


def same(one: str, other: str) -> bool:
    """Whether two stems mean much the same, or one is a slip of the thumb for the other."""
    one, other = one.removesuffix("e"), other.removesuffix("e")
    if one == other or _meaning(one) == _meaning(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _LEAST_START and long.startswith(short):
        return True
    return len(short) >= _LEAST_FUZZY and OSA.distance(one, other, score_cutoff=1) <= 1


_MEANINGS = {word.removesuffix("e"): meaning.removesuffix("e") for word, meaning in _SAME.items()}


def _meaning(word: str) -> str:
    return _MEANINGS.get(word, word)
