"""Spanish verbs and nouns of goals and logs, with the English stem that each belongs to."""

from __future__ import annotations

from collections.abc import Iterator

_AR = """
    termin-finish acab-finish complet-finish llam-call contact-contact habl-talk prest-borrow
    platic-talk convers-talk charl-talk pregunt-ask invit-invite mand-send envi-send entreg-submit
    estudi-study repas-review revis-review practic-practice ensay-practice trabaj-work mir-watch
    observ-observe visit-visit compr-buy encarg-order pag-pay prepar-prepare arm-make
    cre-create elabor-make dise-design dibuj-draw redact-write anot-write apunt-write
    document-document report-report present-present mostr-show ensen-teach capacit-train
    entren-train busc-research investig-research averigu-research compar-compare actualiz-update
    arregl-update organiz-organize orden-organize acomod-organize etiquet-label rotul-label
    cont-count inventari-count program-schedule agend-schedule reserv-reserve bloque-block
    apart-block registr-register matricul-enroll anot-register sombre-shadow acompan-shadow
    solicit-request tom-take llen-fill rellen-fill firm-sign coloc-put peg-put colg-put
    public-publish aprob-pass pas-pass logr-achieve prob-try intent-try us-use aplic-apply
    escuch-listen cronometr-track cont-count document-track imprim-print
    limpi-clean toc-touch ayud-help cocin-cook descarg-download calific-score logr-achieve
    particip-attend modific-update cambi-change plane-plan planific-plan coordin-coordinate
    entrevist-interview consigu-get
""".split()
_ER_IR = """
    escrib-write le-read v-watch asist-attend aprend-learn ped-request escog-choose elig-choose
    recib-receive suscrib-subscribe inscrib-register un-join imprim-print sub-upload
    reun-meet med-track consegu-get conoc-meet compart-share explic-explain reescrib-rewrite
    abr-open met-put corrig-update ve-watch defin-define descubr-find
""".split()
_NOUNS = """
    clase=class clases=class curso=course cursos=course taller=workshop modulo=module
    boletin=newsletter plantilla=template plantillas=template numero=issue directora=principal
    director=principal jefa=supervisor jefe=supervisor supervisora=supervisor permiso=approval
    aprobacion=approval visto=approval ferula=splint ferulas=splint mano=hand reposo=resting
    video=video videos=video guion=script llamada=call llamadas=call telefono=phone
    familia=family familias=family padres=parent papas=parent examen=exam prueba=exam quiz=quiz
    certificado=certificate demencia=dementia unidad=unit derrame=stroke frase=phrase
    frases=phrase calmante=calming paciente=patient pacientes=patient almacen=supply
    suministros=supply materiales=supply bodega=supply encargada=clerk encargado=clerk
    lista=list pregunta=question preguntas=question junta=meeting juntas=meeting reunion=meeting
    rondas=round ronda=round personal=staff maestros=teacher maestras=teacher maestra=teacher
    maestro=teacher salon=room salones=room cuarto=room aula=classroom kinder=kindergarten
    folleto=handout hoja=sheet hojas=sheet pagina=page datos=data objetivos=goal metas=goal
    progreso=progress semanas=week universidad=university escuela=school colegio=college
    oficina=office manual=manual practicas=fieldwork pasantia=fieldwork supervision=supervisor
    resume=resume hojadevida=resume curriculum=resume expediente=transcript papeles=document
    documentos=document referencia=reference referencias=reference carta=letter cartas=letter
    beca=scholarship ayuda=aid financiera=financial formulario=form formularios=form
    programas=program requisitos=requirement anatomia=anatomy quimica=chemistry texto=textbook
    cajones=drawer cajon=drawer gimnasio=gym tablero=board horario=schedule horarios=schedule
    cinturon=belt marcha=gait traslado=transfer traslados=transfer transferencia=transfer
    levantamiento=lift alimentacion=feeding estado=state camino=path caminos=path
    trayectoria=path ruta=path dia=day comida=lunch almuerzo=lunch guardia=duty deber=duty
    terapeuta=therapist habla=speech lenguaje=speech autismo=autism regulacion=regulation
    pausas=break descanso=break movimiento=movement escritura=handwriting letra=handwriting
    grupo=group grupos=group ninos=student chicos=student alumno=student estudiante=student
    alumna=student sesion=session primera=first informe=report informes=report reporte=report
    papeleo=paperwork tramites=paperwork tecnologia=technology asistiva=assistive
    asistencia=assistive vacante=posting convocatoria=posting oferta=posting puesto=job
    investigacion=research articulos=article publicacion=article cuestionario=quiz
    red=network contactos=network mentora=mentor mentor=mentor tutora=mentor
    companera=colleague companeros=colleague colegas=colleague
    retroalimentacion=feedback comentarios=feedback opinion=feedback presentacion=presentation
    charla=presentation proyecto=project presupuesto=budget reunirme=meet cita=appointment
    propuesta=proposal inventario=inventory estante=shelf estantes=shelf
    repisas=shelf armario=closet terapia=therapy capitulo=chapter deposito=deposit carrito=cart
    carro=cart tiempo=time casa=home notas=note equipo=team equipos=equipment silla=wheelchair
    sillas=wheelchair
    ruedas=wheelchair seguridad=safety seguros=safe segura=safe tarjeta=card primeros=first
    auxilios=aid hice=make hecho=make di=give dije=tell fui=go puse=put traje=bring leyo=read
    conte=count envie=send
""".split()


def _endings(pairs: list[str], endings: str) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        root, english = pair.rsplit("-", 1)
        for ending in endings.split():
            yield root + ending, english


def _spelled() -> Iterator[tuple[str, str]]:
    """Verbs whose last letter changes before e: busque, pague, realice."""
    for pair in _AR:
        root, english = pair.rsplit("-", 1)
        for plain, changed in (("c", "qu"), ("g", "gu"), ("z", "c")):
            if root.endswith(plain):
                yield f"{root.removesuffix(plain)}{changed}e", english


# Forms that say that something was done.
SPANISH_PAST = frozenset(
    {
        *dict(_endings(_AR, "e")),
        *dict(_spelled()),
        *dict(_endings(_ER_IR, "i")),
        *"hice fui puse di dije traje estuve tuve pude lei vi".split(),
    }
)
SPANISH = {
    **dict(_endings(_AR, "ar e ando ado ada amos arle arlo arme")),
    **dict(_spelled()),
    **dict(_endings(_ER_IR, "er ir i iendo ido ida imos irle irme irlo")),
    **dict(pair.split("=") for pair in _NOUNS),
}
