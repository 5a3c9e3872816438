# El plan y todo lo que se puede cambiar desde ahí.

plan-empty = Todavía no hay ninguna meta. Puedes poner una ahora mismo, o dejar que unas preguntas te muestren dónde mirar.
plan-title = <b>Tu plan</b>
plan-roadmap =
    <b>Hacia dónde va esto</b>
    { $text }
plan-due = Para el { $day }
plan-skills = Habilidades clave, del 1 al 5: { $skills }
plan-no-logs = Nada anotado en las últimas cuatro semanas.
plan-logs = { $count ->
        [one] Últimas cuatro semanas: { $count } anotación, { $minutes } min.
       *[other] Últimas cuatro semanas: { $count } anotaciones, { $minutes } min.
    }
log-line = { $day }{ $note_given ->
        [no] {""}
       *[yes] {" "}· { $note }
    }
log-line-minutes = { $day } · { $minutes } min{ $note_given ->
        [no] {""}
       *[yes] {" "}· { $note }
    }

goal-active = <b>{ $title }</b>
goal-resting = <b>{ $title }</b> (descansa)
goal-met = <b>{ $title }</b> (cumplida)
goal-retired = <b>{ $title }</b> (la dejaste ir)
goal-sentence = { $sentence }
goal-measure = <b>Lo sabrás por</b> { $text }
goal-reason = <b>Por qué</b> { $text }
goal-due = <b>Para el</b> { $day } ({ $left ->
        [0] es hoy o ya llegó
        [one] queda { $left } día
       *[other] quedan { $left } días
    })
goal-level = <b>Nivel { $level }</b> { $text }
goal-no-steps = Todavía no hay pasos.
step-open = ☐ { $title }
step-done = ☑ { $title }
step-by = , para el { $day }

tick = ☐ { $title }
untick = Todavía no está
open-goal = { $title }
log-now = Anotar lo que hice
see-logs = Todo lo anotado
see-weeks = Mis semanas
see-session = Mi sesión
see-plan = Ver mi plan
set-a-goal = Poner una meta
rate-skills = Valorar mis habilidades clave
add-steps = Añadir pasos
edit-title = Nombre
edit-sentence = Texto
edit-measure = Medida
edit-reason = Razón
edit-due = Fecha
edit-minutes = Minutos
edit-note = Palabras
edit-day = Día
edit-goal = Meta
edit-steps = Pasos
goal-rest-button = Que descanse
goal-met-button = Ya se cumplió
goal-delete-button = Borrar
goal-wake-button = Activarla
levels-set = Los cinco niveles
back-to-plan = Volver al plan
back-to-goal = Volver a la meta
step-up = Subir
step-delete = Borrar
go-on = Seguir
open-reflect = Seguir con las preguntas
open-set_goal = Seguir con la meta que empecé
open-choose_steps = Seguir escogiendo pasos
open-review = Seguir mirando atrás
open-book_session = Seguir apartando la sesión

step-is-done = Ya está hecho
step-not-done = Todavía no está
step-ticked = Hecho: { $title }
step-unticked = Abierto de nuevo: { $title }
step-deleted = Quitado: { $title }
goal-rested = Descansa: { $title }
goal-awake = Activa: { $title }
goal-gone = Borrada: { $title }
three-goals = Ya hay tres metas activas. Deja que una descanse primero.
delete-goal = ¿Borrar “{ $title }” con sus pasos? Lo que anotaste para ella se queda en lo anotado.
delete-goal-yes = Sí, borrarla

amend-goal_title = ¿Un nombre nuevo para esta meta?
    .hint = Ahora: { $now }
amend-goal_sentence = ¿La meta en tus palabras?
    .hint = Ahora: { $now }
amend-goal_measure = ¿Cómo sabrás que ya está?
    .hint = Ahora: { $now }
amend-goal_reason = ¿Por qué te importa?
    .hint = Ahora: { $now }
amend-goal_due = ¿Para cuándo?
    .hint = Ahora: { $now }
    .none = Sin fecha
amend-step_title = ¿Un nombre nuevo para este paso?
    .hint = Ahora: { $now }
amend-step_due = ¿Para cuándo?
    .hint = Ahora: { $now }
    .none = Sin fecha
amend-log_minutes = ¿Cuántos minutos fueron?
    .hint = Ahora: { $now }
amend-log_note = ¿Qué debería decir?
    .hint = Ahora: { $now }
amend-log_day = ¿Qué día fue?
    .hint = “Ayer”, “el jueves pasado”, “2 de marzo”.
