"""Word forms: which forms belong to one word, and which words mean the same in a log."""

from __future__ import annotations


def _pairs(table: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in table.split())


# A form (English or Spanish) and the English stem that it belongs to.
STEMS = _pairs(
    """
    wrote=write written=write got=get gotten=get used=use using=use practised=practice
    practising=practice sent=send took=take
    taken=take made=make met=meet spoke=talk
    spoken=talk told=tell read=read found=find began=start bought=buy taught=teach ran=run did=do
    gave=give chose=choose kept=keep left=leave held=hold built=build set=set put=put saw=see
    seen=see thought=think drew=draw led=lead leadership=lead leader=lead application=apply
    applied=apply practise=practice practised=practice cv=resume curriculum=resume
    templates=template evaluation=eval evaluations=eval evals=eval ots=ot jd=description
    transferring=transfer communication=communicate organization=organize organisation=organize
    organizing=organize mentorship=mentor mentoring=mentor studied=study copied=copy tried=try
    networking=network assoc=association docs=documentation documents=document
    certification=certify certificate=certify lei=read leer=read leyendo=read leido=read
    articulo=article articulos=article libro=book libros=book curso=course ensayo=essay
    curriculo=resume solicitud=apply mande=send envie=send enviar=send mandar=send hable=talk
    hablar=talk pregunte=ask preguntar=ask pedi=request pedir=request escribi=write escribir=write
    escribiendo=write vi=watch compre=buy mire=watch ver=watch practique=practice
    practicar=practice hice=make hacer=make plantilla=template plantillas=template
    asociacion=association comite=committee descripcion=description puesto=job trabajo=job
    mentora=mentor actualice=update actualizar=update termine=finish terminar=finish uni=join
    unirme=join inscribi=join transferencias=transfer grua=lift capacitacion=train
    entrenamiento=train companera=colleague companero=colleague colega=colleague sensorial=sensory
    procesamiento=processing estrategia=strategy estudiantes=student alumnos=student notas=note
    evaluaciones=eval viernes=friday bloquee=block liderazgo=lead lider=lead programa=program
    mtg=meeting mtgs=meeting q=question qs=question pt=patient pts=patient dir=director
    dept=department vid=video vids=video app=apply apps=apply cert=certify certs=certify
    univ=university sup=supervisor admin=admin rec=recommend recs=recommend tx=treatment
    dx=diagnosis hw=handwriting went=attend gone=attend attend=attend chap=chapter ch=chapter
    mod=module mods=module resumé=resume convo=talk coffee=coffee sat=sit
    correo=email correos=email lectura=read investigue=research investigar=research
    busque=research revise=review informes=report reportes=report estatal=state linea=online
    expedientes=transcript transcripciones=transcript aplicacion=apply meta=goal video=video
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
