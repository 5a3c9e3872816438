"""Word forms: which forms belong to one word, and which words mean the same in a log."""

from __future__ import annotations


def _pairs(table: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in table.split())


# English verbs whose past is no -ed, and the stem that the past belongs to.
PAST = _pairs(
    """
    wrote=write written=write got=get gotten=get sent=send took=take taken=take made=make met=meet
    spoke=talk spoken=talk told=tell read=read found=find began=start begun=start bought=buy
    taught=teach ran=run did=do done=do gave=give given=give chose=choose chosen=choose kept=keep
    left=leave held=hold built=build set=set put=put saw=see seen=see thought=think drew=draw
    drawn=draw led=lead went=attend gone=attend been=attend sat=sit paid=pay said=say brought=bring
    caught=catch hung=hang knew=know known=know laid=lay lent=lend lost=lose meant=mean heard=hear
    shown=show stood=stand stuck=stick swept=sweep threw=throw thrown=throw understood=understand
    won=win drove=drive felt=feel spent=spend slept=sleep cut=cut let=let quit=quit shut=shut
    hit=hit spread=spread dealt=deal fed=feed forgot=forget grew=grow hid=hide rode=ride rose=rise
    sang=sing sold=sell swam=swim tore=tear woke=wake wore=wear came=come became=become
    overcame=overcome redid=redo rewrote=write rewritten=write dug=dig lit=light split=split
    bent=bend fit=fit wound=wind bound=bind sewed=sew sewn=sew typed=type signed=sign had=have
    """
)

# A form (English or Spanish) and the English stem that it belongs to.
STEMS = PAST | _pairs(
    """
    used=use using=use practised=practice practising=practice leadership=lead leader=lead
    application=apply applied=apply practise=practice cv=resume templates=template
    evaluation=eval evaluations=eval ots=ot jd=description transferring=transfer
    communication=communicate organization=organize organisation=organize organizing=organize
    mentorship=mentor mentoring=mentor studied=study copied=copy tried=try networking=network
    assoc=association docs=documentation documents=document certification=certify
    certificate=certify lei=read leer=read leyendo=read articulo=article libro=book libros=book
    mande=send enviar=send mandar=send hable=talk hablar=talk pregunte=ask preguntar=ask
    pedi=request pedir=request escribi=write escribir=write escribiendo=write vi=watch
    compre=buy mire=watch ver=watch practique=practice practicar=practice hacer=make
    descripcion=description trabajo=job actualice=update actualizar=update termine=finish
    terminar=finish uni=join unirme=join inscribi=join transferencias=transfer
    capacitacion=train entrenamiento=train companero=colleague colega=colleague
    estudiantes=student alumnos=student viernes=friday bloquee=block liderazgo=lead lider=lead
    programa=program mtg=meeting mtgs=meeting q=question qs=question pt=patient pts=patient
    dir=director dept=department vid=video vids=video app=apply apps=apply cert=certify
    certs=certify univ=university sup=supervisor admin=admin rec=recommend recs=recommend
    tx=treatment dx=diagnosis hw=handwriting attend=attend chap=chapter ch=chapter mod=module
    mods=module resumé=resume convo=talk coffee=coffee lectura=read investigue=research
    investigar=research busque=research revise=review reportes=report estatal=state linea=online
    expedientes=transcript transcripciones=transcript
    """
)

# Stems that speak of a goal of a category although its title doesn't hold them.
CATEGORY_WORDS = {
    name: tuple(words.split())
    for name, words in {
        "education": "class course exam study textbook school college register section credit quiz",
        "networking": "mentor association network conference contact",
        "pathway": "program school apply transcript essay degree college admission",
        "technical": "equipment lift transfer splint machine sling brace",
        "communication": "talk speak call phone script round",
        "organisation": "list schedule supply checklist clean stock drawer closet",
        "empathy": "patient upset listen calm comfort",
        "leadership": "lead director supervisor boss manage district",
        "clinical": "sensory diagnosis article evidence research",
        "balance": "paperwork home note eval report template caseload",
        "effectiveness": "data progress iep measure",
        "impact": "teacher staff parent newsletter handout present",
    }.items()
}

# Stems that tell the same thing when someone says what they did.
MEANINGS = _pairs(
    """
    film=track tape=track videotape=track toss=throw dump=throw
    ask=talk chat=talk meet=talk call=talk text=talk tell=talk speak=talk interview=talk
    contact=talk message=talk email=talk invite=talk request=talk reach=talk submit=send mail=send
    turn=send look=research find=research explain=talk show=talk google=research explore=research
    create=make build=make draft=write draw=make revise=update redo=update polish=update
    edit=update fix=update order=talk enroll=join sign=join register=join video=train
    webinar=train paper=article study=read class=course complete=take coworker=colleague
    kid=student child=student rehearse=practice log=track record=track view=watch see=watch
    reserve=block pupil=student group=committee pick=choose select=choose borrow=get grab=get
    buy=get kiddo=student
    receive=get lend=get observe=watch visit=watch compose=write jot=write type=write prepare=make
    design=make exam=test quiz=test session=meeting posting=job vacancy=job supervisor=director
    boss=director brochure=handout flyer=handout pamphlet=handout coworkers=colleague hang=put
    tally=count inventory=count essay=statement aide=para university=college attend=take
    peer=colleague form=application hoist=lift
    """
)
