# La sesión de la semana, sus avisos y lo que se puede hacer con ellos.

book_session-when =
    ¿Cuándo puedes dar de 30 a 60 minutos cada semana?
    .hint = Escríbelo, como “domingos a las 7pm” o “cada martes 18:30 por 45 minutos”, o toca.
book_session-day = ¿Qué día?
book_session-time =
    ¿A qué hora?
    .hint = O escribe una, como “6:30pm”.
book_session-which_time = ¿En la mañana o en la tarde?
book_session-length = ¿Cuánto tiempo?
book_session-if_then =
    Una frase lo hace mucho más probable: si llega esa hora, ¿qué haces primero?
    .hint = “Si es domingo a las 7:00 p.m. y ya lavé los platos, entonces abro mi carpeta”.
book_session-draft = Si es { $day }, { $time }, entonces abro mi plan.

zone-place =
    ¿De qué ciudad es tu hora?
    .hint = Escribe una ciudad, o usa tu ubicación. Solo guardo la zona horaria.
zone-which = ¿Cuál de estas?
zone-right = Donde estás, ahora es { $zone }. ¿Correcto?
    .yes = Sí, esa es mi hora
zone-moment = { $day }, { $clock } (hora de { $place })
zone-kept = Tu reloj está puesto.

session-booked = <b>Apartada.</b> { $interval ->
        [1] Cada semana
       *[other] Cada { $interval } semanas
    }: { $days }, { $time }, { $minutes } minutos.
session-stands = <b>Tu sesión</b>
    { $interval ->
        [1] Cada semana
       *[other] Cada { $interval } semanas
    }: { $days }, { $time }, { $minutes } minutos.
every-day = todos los días
session-if-then = <i>{ $text }</i>
session-none = No hay sesión apartada. Para empezar basta media hora a la semana.
session-ended = Ya no hay sesiones ni avisos hasta que apartes otra vez.
next-session = Próxima sesión: { $moment }, hora de { $place }.
next-moment = { $day }, { $time }
next-none = No hay sesión apartada.

book-session = Apartar una sesión semanal
change-session = Cambiar la sesión
change-zone = Cambiar la zona horaria
end-session = Dejar las sesiones por ahora
send-one-now = Mándame uno ahora
calendar-file = Archivo de calendario
offer-levels = Esbozar cinco niveles para la meta
calendar-title = Trellis: mi media hora
calendar-caption = Tu sesión para el calendario. { $next }
another-time = Otra hora

# Una línea por cada forma de empezar; se turnan.
nudge =
    Son tus { $minutes } minutos.
    Aquí están los { $minutes } minutos que apartaste.
    Hora de un paso pequeño: { $minutes } minutos.
    Tus { $minutes } minutos, si hoy es día para ellos.
    { $minutes } minutos para ir a donde quieres.
    Cuando quieras: { $minutes } minutos.
nudge-late = Llego tarde: esto era para el { $day } ({ $time }).
nudge-goal = <b>{ $title }</b>
nudge-step = Siguiente paso: { $title }
nudge-no-step = Todos los pasos están hechos. Escoge el siguiente en /plan.
nudge-if-then = <i>{ $text }</i>
nudge-start = Empezar
nudge-done = Ya lo hice
nudge-skip = Esta semana no
snooze-hour = En 1 hora
snooze-tonight = Hoy en la noche
snooze-tomorrow = Mañana
nudge-past = Ese ya pasó. Esto es lo que sigue.
snoozed = Te escribo el { $day }, { $time }, hora de { $place }. Tu hora de cada semana se queda igual.
week-skipped = Esta semana no, y está bien. { $next }
timer-runs = { $minutes } minutos{ $goal_given ->
        [no] {""}
       *[yes] {" "}para “{ $goal }”
    } (fin: { $time }). Mientras tanto no te escribo.
timer-stop = Ya terminé
timer-more = 5 minutos más
timer-over = { $late_given ->
        [no] Ya pasaron los { $minutes } minutos.
       *[yes] Los { $minutes } minutos ya terminaron ({ $late }). Te lo digo tarde.
    }
# Una línea por cada forma de decirlo; se turnan.
follow-up =
    Si la última sesión no se hizo, no se pierde nada. Si sí, basta una línea.
    No hace falta contestar. Si hiciste algo, una línea lo guarda.
    Como haya salido la última sesión, está bien. Una línea, si hay algo que guardar.
what-suits = Las últimas tres sesiones pasaron en silencio, y no quiero ser una molestia. ¿Te quedaría mejor otra cosa? Si no sé de ti, pregunto solo una vez al mes.
shorter-session = Una sesión más corta
take-a-break = Una pausa
which-length = Ahora son { $minutes } minutos. ¿Cuánto sería fácil de sostener?
missed-before = Estuve fuera a la hora de tu última sesión, así que no te escribí.

take_break-until =
    ¿De cuánto tiempo es la pausa?
    .hint = O escribe una fecha: “hasta el 20 de agosto”, “20 de diciembre al 4 de enero”. No hace falta decir por qué.
    .week = Esta semana
    .two_weeks = Dos semanas
    .open = Hasta que yo diga
option-break = { $name }, hasta el { $short_date }
break-on = { $starts_given ->
        [no] { $back_given ->
            [no] <b>Una pausa, hasta que tú digas.</b> No te escribo.
           *[yes] <b>Una pausa hasta el { $back }.</b> No te escribo hasta entonces.
        }
       *[yes] <b>Una pausa del { $starts } al { $back }.</b> No te escribo en medio.
    }
break-end = Ya volví
break-cancel = Mejor sin pausa
break-cancelled = Entonces, sin pausa.
break-change = Otras fechas
break-over = Qué bueno tenerte de vuelta. No se juntó nada.
next-open = No hay sesión hasta que vuelvas.

weekly-offer = Una pregunta por semana, por favor
weekly-question = Una pregunta para esta semana
weekly-on = Con cada aviso te esperará una pregunta para pensar. /settings lo detiene.
weekly-off = Ya no hay preguntas semanales. /reflect las tiene todas.
weekly-none = Para esta semana ya no queda ninguna pregunta.
weekly-kept = Guardada, gracias. La siguiente viene con el próximo aviso.
