"""What someone wants done with a time: put it off, move it, skip it, set it, or none of these."""

from __future__ import annotations

import re

from bot.understanding.calendar_words import DAY

_SNOOZE = (
    r"\b(?:later|l8r|latr|laters|remind(?:er)?|not (?:right )?now|not yet|snooze|wait|hold on|in a"
    r" (?:bit|while|sec|minute|moment|few)"
    r"|give me|gimme|ask (?:me )?again|ask me|ping|lmk|let me know|nudge|bug|try (?:me )?again"
    r"|try me|check"
    r" (?:back|in)|come back|text me|message me|hit me up"
    r"|busy(?: (?:right )?now)?|postpone|delay|hold off|another time|sometime|bump me|more time"
    r"|need more|get back to me|buzz|poke|alert me|notify|tell me again|not (?:a )?good (?:time"
    r"|moment)|dont have time now|in the middle of|luego|mas tarde|tardecito|despues(?! de )"
    r"|lueguito|"
    r"recuerda(?:me|melo)|recordar(?:me|melo)?|recordatorio|avisa(?:me)?|ahora no|ahorita no"
    r"|todavia no|aun no|pospon\w*|aplaza\w*|en un rat(?:o|ito)|dame|espera\w*|pregunta(?:me)?"
    r"|escribeme|en otro momento|estoy ocupad[oa]|vuelve|manda(?:me)?|intenta\w*|al rato|rato)\b"
)
_MOVE = (
    rf"\b(?:{DAY}) (?:not|no el|and not) (?:on )?(?:{DAY})\b|\bcan it be\b|\bcould it be\b|"
    r"\b(?:move|moving|mov|mv|instead|change|chnage|changing|switch|reschedul\w*|resched\w*|push"
    r"|slide|shift(?! (?:ends|starts|is|runs))|swap|bring (?:it )?forward|make it|put it|rather"
    r"|rather do|trade|transfer|bump|earlier (?:would|is|please|works)|(?:do|be) earlier"
    r"|mas temprano"
    r"|adjust|"
    r"mueve\w*|mover\w*|muevo|cambi\w*|pasa(?:lo|la|r|rlo|rla|mos|me)|pasar|reprogram\w*"
    r"|reagend\w*|reagenda|mejor|en vez|en lugar|corre(?:lo|r)|adelant\w*|atras\w*|podemos"
    r" (?:hacer|dejar)lo|ponlo|ponla)\b"
)
_SKIP = (
    r"\b(?:im|i am|ill be|i will be|were|we are) (?:out|away|off|traveling|travelling|sick"
    r"|on vacation)"
    r"(?: of town)?\b.{0,12}\b(?:this week|today|tonight|all week)\b|"
    r"\b(?:skip\w*|skp|not feeling (?:it|up to it)|not (?:gonna|going to) (?:happen|make it)"
    r"|pass(?! (?:the|my))|sit (?:this"
    r"|it) (?:1|one) out|not (?:this|today"
    r"|tonight)|(?:cant|cannot|wont|not (?:be )?able to|unable to"
    r"|no way)\b.{0,25}\b(?:this (?:week|time|1|one)"
    r"|today|tonight)"
    r"|(?:this (?:week|time)|today|tonight)\b.{0,15}\b(?:off|out|no|cant|wont|not happening|doesnt"
    r" work|isnt (?:happening|working))|no (?:session|time|can do)?(?: this (?:week|time)"
    r"| today| tonight)"
    r"|cancel\w*|off this week|take (?:this|the) week off|week off|nothing this week|drop (?:it"
    r"|this)|"
    r"salt(?:a|ar|arme|emos|ate|amos|atelo|o|armela|arla|arlo)|omit\w*|esta (?:semana|vez) (?:no"
    r"|paso)|hoy no|no (?:puedo |podre |voy a poder )?(?:esta (?:semana|vez)|hoy)|paso(?: de)?(?:"
    r" esta| por esta| esta vez| hoy)?$|paso (?:esta|por|hoy)|salt\w+ esta|no la hago|cancel\w*"
    r"|brinc\w*|dejemos(?:la|lo)? esta|descans\w* esta)\b"
)
_QUESTION = (
    r"^(?:so |and |hey |hi |ok |wait )*(?:a que|what|whats|when|whens|where|wheres|how (?:do"
    r"|does|many"
    r"|much|long|come|is|to)|why|who|whos|which|is|are|am|do(?! (?:it|this|that|them)\b)|does"
    r"|did|was|were|have|has|should i"
    r"|can i (?:see|change my goal|delete|add)|que|cual|cuando|cuanto|cuantos|como|donde|por que"
    r"|quien|tengo|hay)\b"
    r"(?! (?:about|if|sobre|tal|te parece)\b)"
)
_TOLD = (
    r"\b(?:did|done|finished|worked|completed|spent|went|read|wrote|emailed|talked|met|made|got"
    r"|had|watched|studied|practiced|practised|took|started|thanks|thank you|thx|ty|gracias|hice"
    r"|termine|trabaje|lei|escribi|hable|pase \d+|dedique|estudie|fui|tuve|was|were|already|ya"
    r" (?:lo|la)|hecho|acabo de|acabe|logged|log)\b"
)
_OFFER = (
    r"\b(?:can|could|how about|what about|let s|lets|maybe|please|pls|plz|would|want|i ll|i will"
    r"|prefer|works|better|best|good|que tal|podemos|puedes|quiero|prefiero)\b"
)

# Things in a life that have a time of their own, and words of dislike: no wish for a session.
EVENT = re.compile(
    r"(?<!after )(?<!before )\b(?:meetings?|appointments?|appt|dentist|doctor|birthday|party"
    r"|soccer|football|game|recital|concert"
    r"|conference|interview|wedding|funeral|church|vet|flight|is coming|comes|starts|begins|due"
    r"|visiting"
    r"|observ\w+|called|calls|born|hate|hates|suck|sucks|dread|dislike|worst|surgery|training"
    r"|inservice"
    r"|iep|cita|junta|reunion|cumpleanos|fiesta|boda|odio|detesto|vuelo|misa|viene|empieza|exam"
    r"|test"
    r"|ends|get out|gets out|lets out|i work|we work|works? until|works? till|snowed|rained"
    r"|trabajo (?:de|hasta|los)|salgo|entro|no me gustan?|examen|homework|bus|train|holiday"
    r"|(?:i|we) have(?! (?:\d+ |an? |some |about |like )*(?:free|open|time|min\w*|h\w*|half))"
    r"|tengo(?! tiempo| libre)|tenemos)\b"
    r"|\b(?:finish|read|write|email|watch|study|practice|send|termino|leo|escribo|llamo|mando"
    r"|empiezo|estudio|hablo|practico|tomo|veo) (?:the|my|an?|with|about|el|la|los|las|mis?|con"
    r"|una?|sobre) (?!session|sesion)[a-z]"
)
_LASTING_MOVE = r"\b(?:switch|change|move|swap|cambi\w*|muev\w*|mover\w*|pas[ae]\w*)\b"
MOVES_HABIT = re.compile(_LASTING_MOVE)
EVERY = re.compile(r"\b(?:every|each|cada|todos|todas|from now on|weekly|siempre|always)\b")

SNOOZE, MOVE, SKIP, QUESTION, TOLD, OFFER = (
    re.compile(form) for form in (_SNOOZE, _MOVE, _SKIP, _QUESTION, _TOLD, _OFFER)
)
SOON = re.compile(
    r"\b(?:in|more|within|give me|gimme|another|en|dentro de|dame|mas|otros?|otras?"
    r"|extra|from now|later|need|push|delay|postpone|bump|hold)\b"
)

# Words that may stand around a wish for a time without making it something else.
COMMON = frozenset(
    """a an and at on in the to for of by or i im id me my we us it its is be do does that this
    these there so ok okay k yes yeah yep sure please pls plz hi hey hello maybe perhaps
    around about roughly like just then from until till with would could can will want
    wanna need lets let how what if s m t ll best good better works work fine great cool
    free every each week weekly time times session sessions day days am pm oclock ish
    start starting after before school class lunch dinner bed kids coffee between prefer
    think probably usually try make set schedule plan book goal hour minutes mins min once
    twice always only really mostly more less right sounds guess reckon thing early late
    el la los las lo un una unos unas y o a al de del en por para con que me mi se si es
    muy mas como quiero quisiera puedo podria seria bien mejor hora horas semana dia dias
    cada todos todas favor vez veces sesion escuela clase trabajo hasta desde entre tipo
    sobre eso creo tal vez quizas bueno vale ponme pon agenda hacer hacerlo tarde noche
    manana seguro somos estoy next coming up going morning afternoon evening night
    mornings afternoons evenings nights usual may""".split()
)
