"""Weighs the signs in a message: something done, stuck, skipped, or no log at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["logged", "blocked", "skipped", "not_progress"]

_DID = (
    r"did|worked|finished|completed|spent|read|wrote|explained|showed|emailed|e-mailed|talked"
    r"|spoke|met|made"
    r"|watched|studied|practiced"
    r"|practised|took|started|submitted|sent|joined|signed up|called(?! (?:out|in|off))|asked"
    r"|updated|researched"
    r"|looked|reviewed|attended"
    r"|presented|learned|learnt|got through|got in|put in|managed|knocked out|squeezed in|went to"
    r"|went through|ran|tried"
    r"|drafted|listened|organized|planned|set up|created|applied|requested|ordered|reached out"
    r"|texted|messaged|invited"
    r"|told|shadowed|observed|tracked|typed|edited|outlined|prepped|bought|registered|labeled"
    r"|labelled|passed|enrolled|printed|filled|read through|compre|pague|taught|shared|posted"
    r"|booked|blocked (?:off|out)|checked off|logged|got \d+|clocked"
    r"|hice|hicimos|termine|acabe|lei|escribi|hable|mande|envie|estudie|trabaje|practique|vi|fui"
    r"|avance|complete|pedi|pregunte"
    r"|actualice|dedique|pase|logre|empece|revise|investigue|busque|asisti|participe|me uni|me"
    r" inscribi|llame|contacte|prepare|entregue|tome|vimos|mire|repase|llene|aprendi|registre"
    r"|anote|estuve|cumpli|le dedique|invite|le dije|le pedi"
)
_SIGNS: tuple[tuple[str, str], ...] = (
    (
        "did",
        (
            rf"\b(?:{_DID})\b|^(?:i |and |just |finally"
            rf" )*\w{(3,)}(?<!ne)(?<!sta)(?<!block)(?<!tir)ed\b"
        ),
    ),
    (
        "doing",
        (
            r"\b(?:reading|writing|working|studying|watching|practicing|researching|drafting"
            r"|updating|leyendo|escribiendo|estudiando|trabajando|trabajo en)\b"
        ),
    ),
    (
        "finished",
        (
            r"\b(?:done|finished|finally finished|complete|completed|all set|submitted"
            r"|checked? off|check|finito|hecho|hecha|listo|lista|terminad[oa]s?|acabad[oa]"
            r"|completad[oa]|cumplid[oa])\b"
        ),
    ),
    (
        "future",
        (
            r"\b(?:ill|i will|will|gonna|going to|plan to|planning|tomorrow|tmrw|next (?:week"
            r"|time|month)|later|want to|wanna|need to|should|hope to|hoping|hopefully|intend"
            r"|thinking (?:of|about)|about to|let me|lets|might|maybe i|voy a|vamos a|manana"
            r"|pienso|quiero|tengo que|planeo|espero|la proxima|debo|quisiera|hare)\b"
        ),
    ),
    ("because", r"\b(?:because|cause|bc|cuz|porque|since|until|hasta que)\b"),
    (
        "asks",
        (
            r"\?|^(?:what|whats|when|where|how|why|who|which|can (?:i|you|we)|could (?:i|you)|do"
            r" (?:i|you)|does|is (?:it|there|that|this)|are|should i|would you|que (?!mal|bien)"
            r"|como (?:puedo|hago|cambio|se)|cuando|cuando es|donde|cual|cuanto|puedo|puedes"
            r"|podria|me puedes)\b"
        ),
    ),
    (
        "manage",
        (
            r"\b(?:(?:change|delete|remove|rename|edit|pause|stop|reset|undo|cancel|add|cambiar"
            r"|borrar|editar|pausar|quitar)\b.{0,20}\b(?:goal|goals|step|reminder|reminders"
            r"|time|session|name|meta|paso|recordatorio|sesion|hora)|remind me|^show me"
            r"|recuerdame|muestrame|help|ayuda|settings)\b"
        ),
    ),
    (
        "polite",
        (
            r"^(?:thanks|thank you|thx|ty|ok|okay|k|kk|hi|hey|hello|cool|great|nice|lol|haha"
            r"|yes|yep|sure|got it|sounds good|good (?:morning|night|evening)|awesome|perfect"
            r"|gracias|muchas gracias|hola|buenas|buenos dias|vale|perfecto|genial|bien|de"
            r" acuerdo|si|love (?:this|it)|will do|appreciate it|wow|congrats|bye|adios)\b"
        ),
    ),
    (
        "no_time",
        (
            r"\b(?:no time|ran out of time|no energy|too (?:tired|busy|much|exhausted)|(?:was"
            r"|were|got|been) (?:sick|out|exhausted|swamped|slammed)|been sick|so busy"
            r"|(?:crazy|busy|rough|hectic|insane|bad|long|tough|brutal) (?:week|day|few days)"
            r"|(?<!s on )vacation|no chance|(?<=^)sick|didnt feel like|not feeling (?:it|well)"
            r"|(?:im|am|was|been|went) on leave|migraine|flu|covid|overwhelmed"
            r"|swamped|exhausted|wiped|no tuve (?:tiempo|chance|energia)|sin tiempo|estuve"
            r" (?:enferm[oa]|muy ocupad[oa]|ocupad[oa])|enferm[oa]|cansad[oa]|ocupad[oa]"
            r"|semana (?:loca|pesada|dificil|complicada|horrible)|no me dio tiempo"
            r"|vacaciones)\b"
        ),
    ),
    (
        "not_done",
        (
            r"\b(?:nothing|nada|zero|zip|zilch|none|nope|nah|no progress|didnt|did not|havent"
            r"|have not|hasnt happened|didn t|couldnt|could not|wasnt able|never got (?:to"
            r"|around)|not (?:this|today|yet|much|a thing|done|happening)|skipped|skip"
            r"|skipping|forgot|blew it off|dropped the ball|missed it|missed|slipped|spaced"
            r"|so no$|no luck this|no hice|no pude|no lo hice|no avance|no he (?:hecho|podido"
            r"|empezado)|se me (?:olvido|paso)|me olvide|olvide|ningun|no alcance|no trabaje"
            r"|tampoco|no estudie|me lo salte|salte)\b"
        ),
    ),
    (
        "barrier",
        (
            r"\b(?:stuck|blocked(?! (?:off|out|friday|my|time|it|every|an?|the|fridays))"
            r"|waiting (?:on|for|to hear)|still waiting|cant (?:get|open|find|access|log|start"
            r"|move|do (?:it|this|anything)|reach|go|register|continue|finish|sign|even"
            r"|proceed|download|submit)|wont (?:show|let|load|open|give|approve|release|answer"
            r"|respond|work)|hasnt|havent heard|never (?:replied|responded|answered|called|got"
            r" back|wrote back|emailed)|no (?:reply|response|answer|word)|not (?:responding"
            r"|answering|working|available|letting)|keeps? (?:crashing|saying|canceling"
            r"|cancelling|failing|kicking)|crash(?:es|ed|ing)?|is down|was down|site down"
            r"|broken|broke|locked out|on hold|wait ?list(?:ed)?|is full|was full|full already"
            r"|sold out|denied|reschedul(?:es|ed|ing)|paywall|is out (?:until|till|sick|of)|(?:is"
            r"|s) on (?:vacation|leave)|cant ask|called out|rejected|said no|turned (?:me )?down"
            r"|cancel+ed|postponed|out of"
            r" (?:the )?office|on (?:maternity )?leave|doesnt (?:work|load|open|have|accept"
            r"|respond|answer)|isnt (?:open|available|working|posted|offered|responding)|error"
            r"|(?:is|are|was|ran) out of (?!time)|needs? (?:approval|permission|a signature|to"
            r" approve|to sign)|approval|until (?:theyre|shes|hes|they|she|he|my|the|i (?:get"
            r"|hear))|depends"
            r" on|closed|expired|no funds|no funding|no budget|costs? too much|cant afford|too"
            r" expensive|need .{0,30}\bfirst|unavailable|ghosted|ghosting|lost (?:my|the)|the"
            r" (?:link|site|website|portal)"
            r"|atascad[oa]|bloquead[oa]|atorad[oa]|trabad[oa]|esperando|espero (?:respuesta|que|a"
            r" que)|no"
            r" (?:me |nos )?(?:deja|dejan|quieren|quiere|permiten|responde|responden|contesta"
            r"|contestan"
            r"|funciona|abre|carga|sirve|ha contestado|ha respondido|han contestado|han respondido"
            r"|han"
            r"|hay (?:cupo|lugar|fondos))|no puedo (?:entrar|abrir|acceder|avanzar|seguir|continuar"
            r"|inscribirme|encontrar)|se cayo|esta (?:lleno|llena|cerrad[oa]|caid[oa])"
            r"|cancel(?:aron|o)"
            r"|me (?:dijeron|dijo) que no|falta (?:la|el|que|una|un)|sin respuesta|todavia no"
            r" (?:me|han"
            r"|ha)|aun no (?:me|han|ha)|hasta que)\b"
        ),
    ),
)
SIGNS = tuple((name, re.compile(pattern)) for name, pattern in _SIGNS)

# One row a sign: how much it speaks for logged, blocked, skipped, not_progress.
Weights = Mapping[str, tuple[float, float, float, float]]
WEIGHTS: Weights = {
    "bias": (0.0, 0.0, 0.0, 0.9),
    "minutes": (2.8, -0.6, -1.6, -0.4),
    "completes": (3.0, -0.8, -0.8, -0.6),
    "mentions": (0.6, 0.5, 0.0, 0.0),
    "did": (1.9, 0.3, -0.3, -0.3),
    "doing": (1.5, 0.0, 0.0, 0.0),
    "finished": (2.0, -0.5, -0.4, -0.3),
    "future": (-1.5, -0.5, -0.6, 1.8),
    "asks": (-2.0, -1.2, -1.0, 2.2),
    "manage": (-1.5, -1.0, -1.0, 2.6),
    "polite": (-0.4, -0.6, -0.4, 1.0),
    "no_time": (-0.3, -0.2, 2.8, -0.2),
    "not_done": (-1.8, 0.3, 2.8, -0.4),
    "barrier": (-0.8, 3.2, -0.2, -0.3),
    "nothing": (-1.0, -1.0, -1.0, 1.0),
}
OUTCOMES: tuple[Outcome, ...] = ("logged", "blocked", "skipped", "not_progress")


@dataclass(frozen=True, slots=True)
class Weighed:
    """The likeliest outcome and how far it is ahead of the next."""

    outcome: Outcome
    lead: float


def find_signs(text: str) -> set[str]:
    """The signs that plain `text` holds."""
    return {name for name, pattern in SIGNS if pattern.search(text)}


def weigh(signs: set[str], weights: Weights = WEIGHTS) -> Weighed:
    """The outcome that the signs speak for most."""
    rows = [weights[name] for name in ("bias", *sorted(signs)) if name in weights]
    totals = [sum(column) for column in zip(*rows, strict=True)]
    ranked = sorted(range(len(totals)), key=lambda place: -totals[place])
    return Weighed(OUTCOMES[ranked[0]], totals[ranked[0]] - totals[ranked[1]])
