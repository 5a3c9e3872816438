# Anotar lo hecho, por mensaje o con toques.

log_progress-minutes = ¿Cuánto tiempo fue?
    .hint = Toca, o escribe algo como “1h 15m”.
log_progress-goal = ¿Para qué meta fue?
log_progress-steps = ¿Quedó algo terminado? Márcalo y toca Listo.
log_progress-got_done =
    ¿Qué quedó hecho? Márcalo y toca Listo. O escribe una línea.
    .hint = “5 minutos más” te da cinco minutos más.
log_progress-note =
    ¿Qué quedó hecho? Con pocas palabras basta.
    .hint = “5 minutos más” te da cinco minutos más.

log-logged = Anotado: { $minutes ->
        [0] un avance
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }{ $goal_given ->
        [no] {""}
       *[yes] {" "}para “{ $goal }”
    }{ $day_given ->
        [no] .
       *[yes] {", "}{ $day }.
    }
log-blocked = Anoté lo que estorba{ $goal_given ->
        [no] .
       *[yes] {" "}en “{ $goal }”.
    } Si el siguiente paso es muy grande, en el plan hay uno más chico.
log-skipped = Anotado: esta vez no hubo sesión. La próxima llega de todos modos.
log-undone = Deshecho.
log-corrected = Corregido.
log-change = ¿Qué quieres cambiar?{ $note_given ->
        [no] {""}
       *[yes] {" "}“{ $note }”
    }
log-steps = ¿Qué pasos quedaron hechos con esto? “{ $note }”
    .hint = Marca lo que está hecho. La próxima vez entenderé tus palabras.
logs-none = Nada anotado en los últimos tres meses.
logs-title = <b>Lo que hiciste</b> ({ $count } en tres meses). Toca un número para cambiar uno.
undo = Deshacer
log-delete = Borrar
redo = Ponerlo de nuevo
change-log-of = Cambiar “{ $goal }”
change = Cambiar
which-goal = ¿Para qué meta es esto? “{ $note }”
is-it-a-log = ¿Lo anoto como trabajo hecho? “{ $note }”
file-none = Ninguna de ellas
not-a-log = No es algo que hice
not-a-log-then = Está bien, no lo anoto.
answer-or-log = ¿Esto es tu respuesta, o algo que hiciste? “{ $text }”
is-my-answer = Es mi respuesta
log-it = Anótalo
not-understood =
    No sé bien qué hacer con eso. Para anotar, cuéntame qué hiciste y cuánto tiempo. Para mover la sesión, escribe “pásala al jueves”.
# Palabras con que alguien pregunta cómo se cuentan las semanas, separadas por comas y en minúsculas.
list-steadiness = constancia, constante, racha, rachas, qué tan constante, cómo voy, como voy, consistency, streak
question-heard = No puedo contestar con libertad, pero esto es lo que sigue.
question-next-step = Siguiente paso: { $title }
# Gracias y síes que se contestan con una reacción, separados por comas y en minúsculas.
list-small-talk = gracias, muchas gracias, mil gracias, grax, sí, si, ok, okay, okey, oki, vale, va, sale, dale, claro, listo, perfecto, bien, muy bien, qué bien, que bien, genial, súper, super, buenísimo, órale, de acuerdo, entendido, así es, buenas noches, adiós, adios, bye, thanks, thank you, thx, 👍, ❤️, 🙏, 😊, 🎉

voice-kept = Guardé tu { $kind ->
        [video_note] nota de video
        [audio] grabación
       *[voice] nota de voz
    }{ $seconds ->
        [0] {""}
       *[other] {" "}({ $seconds } s)
    }, pero no puedo oírla.{ $typed_given ->
        [yes] {" "}Escríbeme tu respuesta, por favor; con una línea basta.
       *[no] {""}
    }
line-kept = Tu línea acompaña a la grabación.
file-kept = Guardado como evidencia. ¿Qué es? Si va con algo que hiciste, anótalo también.
kind-word = Con eso no puedo hacer nada aquí, pero las palabras sí funcionan: cuéntame qué hiciste, o pide /help.
forwarded = Los mensajes reenviados los dejo como están, porque no son tus palabras. Cuéntamelo con las tuyas y me sirve.
location-heard = Gracias. Uso la ubicación solo para saber tu zona horaria. ¿La cambio?
location-thanks = Gracias, eso ayuda.
location-typed = Entendido.
intention-heard = Buen plan. Cuando esté hecho, cuéntamelo con tus palabras y lo guardo.
details-seen = Puede que tu mensaje tenga { $kind ->
        [name] el nombre de un estudiante o paciente
        [birth_date] la fecha de nacimiento de alguien
       *[id] el número de identificación de un estudiante o paciente
    }. Está guardado, y sin eso es más seguro.
details-edit = Editarlo
details-keep = Dejarlo
details-how = Mantén tu mensaje presionado, elige Editar y quita eso. Yo corrijo lo que guardé.
details-kept = Está bien, se queda como está.
file-back = Gracias, ese ya está de nuevo en su lugar.
