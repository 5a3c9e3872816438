"""How people write of a student or patient by name: the rules, and the words that are no names."""

from __future__ import annotations

import re

# A name as it is written: Mia, D'Andre, Anne-Marie, McKay; the hyphen keeps BOT-2 out.
_CAP = r"[A-ZÁÉÍÓÚÑ](?:['’][A-Z])?[a-záéíóúñ]{1,20}(?:[A-Z][a-z]{1,12})?(?:-[A-Z][a-z]{1,12})?"
_NAME = rf"(?P<name>{_CAP})(?![\w-])"
_LAST = rf"(?-i:(?:\s+(?:{_CAP}|[A-Z]\.))?)"
_TITLED = rf"(?:mr|mrs|ms|miss)\.?\s+{_NAME}"
_INITIALS = r"(?P<name>(?-i:[A-Z]\.\s?[A-Z])\.?)(?!\w)"
_ROLE = (
    r"(?:students?|kiddos?|patients?|(?-i:[Pp]ts?\b\.?)|clients?|residents?|caseload kids?|"
    r"my kids|one of (?:my|our|the) (?:students|kids|kiddos|patients|clients|residents)|"
    r"(?:this|that|a|hardest|little) (?:kid|boy|girl))"
)
_MINE = r"(?:my|our|this|her|his|a|the) (?:student|kiddo|patient|client|resident|(?-i:[Pp]t))"
# Who studies to be a therapist is a colleague, whatever they are called.
COLLEAGUE = re.compile(
    r"\b(?:fieldwork|fw\s?\w?|level\s?\w+|ota?|cota|pt|pta|slp|grad|graduate|college|nursing|"
    r"former|intern|medical|doctoral|capstone)\s*(?:student\s*)?$",
    re.IGNORECASE,
)
_CHILD = (
    r"(?:kid|kiddo|boy|girl|student|child|kindergartner|kindergartener|preschooler|toddler|"
    r"patient|client|resident|pt|[1-8](?:st|nd|rd|th)[ -]grader)"
)
# What colleagues make and places have, not children: "Carol's fine motor centers".
_NO_PRODUCT = (
    r"(?! (?:programs?|centers?|kits?|course|class|webinar|inservice|workshop|training|book|blog|"
    r"night|ramp|page|slides|groups?|templates?|design|library|lecture|talk|presentation|checklist|"
    r"resources|curriculum|club|table|form|inclusion|process|system|teams?|campus|teachers?|school|"
    r"clinic|expert|specialist|position|job|research|conference|committee))"
)
_CLINICAL = (
    r"(?:iep|handwriting|pencil grip|grip|grasp|moms?|mother|mommy|dads?|father|grandma|"
    r"grandmother|grandpa|parents?|family|foster (?:mom|dad|parents?)|"
    r"sensory (?:diet|needs|profile)|meltdowns?|bip|behavior plan|504|afos?|splints?|wheelchair|"
    r"walker|re-?eval(?:uation)?s?|ot (?:eval(?:uation)?|goals?|minutes|services|sessions?)|"
    rf"fine motor(?: skills)?|aac|diagnosis|autism|adhd|seizures?|stroke|hip)\b{_NO_PRODUCT}"
)
_DIAGNOSIS = (
    r"(?:autism|autistic|adhd|add|asd|cerebral palsy|cp|down'?s? syndrome|spd|dysgraphia|dyspraxia|"
    r"dyslexia|epilepsy|seizures|apraxia|spina bifida|non-?verbal|dementia|hemiplegia)\b"
    rf"{_NO_PRODUCT}"
)
_FEAT = (
    r"(?:tied (?:his|her|their) shoes?|wrote (?:his|her|their)(?: own)? name|"
    r"met (?:all )?(?:his|her|their) (?:iep|ot) goals?|(?:can|can't|cannot|still can't) (?:cut|zip|"
    r"button|tie|write (?:his|her)|hold (?:a|the|his|her) (?:pencil|crayon|spoon|cup)))\b"
)
_CARE = r"(?:evaluated|assessed|screened|discharged|dismissed|re-?evaluated|splinted|exited)"
_WASH = r"(?:bathed|toileted|showered|repositioned)"
_HELP = (
    r"(?:helped|assisted|walked|transferred|bathed|dressed|fed|wheeled|transported|took|treated|"
    r"brought)"
)
_BODY = r"(?:hand|arm|shoulder|knee|hip|wrist|elbow|splint|walker|stroke|rom)"
_EXERCISE = (
    r"(?:exercises?|transfers?|adls?|walker|dressing|bathing|shower\w*|bath|feeding|meals?|rom|"
    r"stretches|grooming|wheelchair|hand|arm|shoulder|knee|hip)"
)
_HELP_END = (
    rf"(?:\s+(?:with (?:his|her|their)(?: \w+)? ?{_EXERCISE}"
    r"|(?:to|from|into|in) (?:the |his |her )?(?:gym|therapy|bathroom|toilet|shower|bed|wheelchair)"
    rf"|out of bed|without help)\b(?! request|,)|['’]s\s+{_BODY}\b)"
)
_FED = r"\s+(?:lunch|breakfast|dinner|this morning|this afternoon)\b"
_PAPER = r"(?:eval|evaluation|re-?eval|iep|home program|social story|splint|behavior plan)"
_ES_ROLE = r"(?:alumn[oa]|estudiante|paciente|niñ[oa]|residente|client[ea])"
_ES_CLINICAL = r"(?:mamá|madre|papá|padre|familia|abuela|iep|silla de ruedas|evaluación)"
_AGE = r"\d{1,2} ?(?:yo|y/o|yrs?|years? old|-year-old|months? old)\b"

# Each rule, and what the name must be: "listed" among first names, "likely" capital and no word.
NAMED = (
    (rf"\b{_MINE},?:?\s+(?:named |called |is )?{_NAME}(?-i:(?! [A-Z]))", "likely"),
    (rf"\b(?-i:pt\b\.?|patient|resident) {_NAME}(?-i:(?! [A-Z]))", "likely"),
    (rf"\b{_ROLE},?:?\s+(?:named |called |is )?{_NAME}", "listed"),
    (rf"\b{_ROLE},?:?\s+{_TITLED}", "any"),
    (rf"\b{_ROLE},?:?\s+{_INITIALS}", "any"),
    (rf"\b{_CHILD} (?:named|called) {_NAME}", "likely"),
    (rf"\b{_CHILD} (?:named|called) {_NAME}", "listed"),
    (rf"\b(?:his|her|their) name is {_NAME}", "likely"),
    (rf"\b{_NAME}{_LAST}['’]s?\s+(?:\w+ )?{_CLINICAL}", "listed"),
    (rf"\b{_TITLED}['’]s?\s+{_BODY}\b", "any"),
    (rf"\b(?:mom|mother|dad|father|parents|grandma|family) of {_NAME}", "listed"),
    (rf"\b{_PAPER} for {_NAME}", "listed"),
    (rf"\b{_CARE} {_NAME}(?!['’])", "listed"),
    (rf"\b{_WASH} {_TITLED}", "any"),
    (rf"\b{_HELP} {_TITLED}{_HELP_END}", "any"),
    (rf"\b(?:bathed|dressed|fed) {_TITLED}{_FED}", "any"),
    (rf"\b(?:{_CARE}|{_HELP}) {_NAME}{_LAST}{_HELP_END}", "listed"),
    (rf"\b{_NAME}{_LAST},? \(?(?:age|aged) \d", "listed"),
    (rf"\b{_NAME}{_LAST},? \(?{_AGE}", "listed"),
    (rf"\b{_NAME}{_LAST}, \d{{1,2}},? (?:with|has) {_DIAGNOSIS}", "listed"),
    (rf"\b{_NAME}{_LAST},? (?:is )?(?:an? )?\w+ grader\b", "listed"),
    (rf"\b{_NAME}{_LAST},? (?:is )?in \w+ grade\b{_NO_PRODUCT}", "listed"),
    (rf"\b{_NAME}{_LAST},? (?:is )?a kindergart[e]?ner\b", "listed"),
    (rf"\b{_NAME} (?:has|is|who has|was|got)(?: \w+){{0,2}} {_DIAGNOSIS}", "listed"),
    (rf"\b{_NAME}(?: finally| just| now)? {_FEAT}", "listed"),
    (rf"\b{_ES_ROLE},? (?:llamad[oa] |se llama )?(?:don |doña )?{_NAME}(?-i:(?! [A-Z]))", "likely"),
    (rf"\b(?:evalué|atendí|bañé|vestí) a {_NAME}", "listed"),
    (rf"\b{_ES_CLINICAL} de {_NAME}", "listed"),
)
# For texts in small letters: so it takes a quarter of the time, and most texts go no further.
CUE = re.compile(
    (
        rf"\b(?:{_ROLE}|{_CHILD}|{_CLINICAL}|{_DIAGNOSIS}|{_FEAT}|{_CARE}|{_WASH}|{_HELP}|"
        rf"{_PAPER} for|"
        rf"{_AGE}|age|aged|\w+ grade|\w+ grader|(?:his|her|their) name is|(?:mr|mrs|ms|miss)\b|"
        rf"{_ES_ROLE}|{_ES_CLINICAL}|evalué|atendí|bañé|vestí)"
    ).replace("(?-i:", "(?:")
)
"""Without one of these, no rule finds anything."""

# Capitalised words that follow a role and are no name.
NO_NAMES = frozenset(
    """
    dr prof zero chromebook chromebooks
    a an and at by for from has have i if in is it of on or the to who with council services service
    safety care success support government government's union affairs handbook relations first
    access led centered center education family families teacher teachers teaching loans badge
    award team id iep ieps ot pt slp led day days week fair life health engagement outcomes
    satisfaction voice choice goals progress school center handling transfer transfers lift
    portal record records rights advocacy advocate assistance achievement assessment data learning
    information identification intervention instruction leadership management monitoring
    participation performance profile profiles services' study teach work workshop university
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday summer spring fall winter easter christmas
    my we they he she our his her their this that these those not no yes but so when then also
    finally just today yesterday every each some most all many del de la los las el un una que y en
    con por para
    """.split()
)

SCHOOL = re.compile(r"\b(?:Elementary|Middle|High|School|Academy|ISD|University|College)\b")
