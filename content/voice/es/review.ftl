# Mirar atrás cada mes, una meta cumplida, la hoja de ruta y la constancia de las semanas.

review-due =
    <b>{ $occasion ->
        [autumn] La fecha de otoño de tu plan.
        [midyear] La fecha de medio año de tu plan.
        [spring] La fecha de primavera de tu plan.
       *[monthly] Ya pasó un mes.
    }</b>

    { $sessions ->
        [0] Nada anotado desde el { $since }, y también está bien mirarlo.
        [one] Una anotación desde el { $since }, { $minutes } minutos{ $steps ->
            [0] .
            [one] {" "}y un paso hecho.
           *[other] {" "}y { $steps } pasos hechos.
        }
       *[other] { $sessions } anotaciones desde el { $since }, { $minutes } minutos{ $steps ->
            [0] .
            [one] {" "}y un paso hecho.
           *[other] {" "}y { $steps } pasos hechos.
        }
    }

    ¿Unos toques para mirar atrás?
review-begin = Mirar atrás
review-later = En una semana
review-skip = Esta vez no
review-put-off = Está bien. { $next }
review-skipped = Esta vez no, y está bien. { $next }
review-next = Próxima mirada atrás: { $day }.
review-no-goal = No hay una meta activa que mirar. Puedes poner una, o dejarlo así.
review-quote = “{ $quote }”

review-look =
    <b>Desde el { $since }</b>

    { $sessions ->
        [0] No se anotó nada.
        [one] Una anotación, { $minutes } minutos, { $steps ->
            [0] ningún paso terminado.
            [one] un paso hecho.
           *[other] { $steps } pasos hechos.
        }
       *[other] { $sessions } anotaciones, { $minutes } minutos, { $steps ->
            [0] ningún paso terminado.
            [one] un paso hecho.
           *[other] { $steps } pasos hechos.
        }
    }{ $consistency_given ->
        [no] {""}
       *[yes] {" "}Constancia: { $consistency }%.
    }{ $quotes_given ->
        [no] {""}
       *[yes] {" "}Con tus palabras:
    }
    { $quotes }
    .on = Seguir
review-level = ¿Dónde va “{ $goal }”?
review-goal =
    ¿Qué hacemos con “{ $goal }”?
    .keep = Sigue
    .change = Cambiar sus palabras
    .rest = Que descanse
    .retire = Dejarla ir
    .met = Ya se cumplió
review-words =
    ¿Cómo la dirías hoy?
    .hint = Déjala así, o escríbela de nuevo.
review-steps =
    ¿Pasos nuevos para “{ $goal }”? Marca los que te sirvan o escribe los tuyos, y toca Listo.
    .hint = Nada nuevo también está bien: toca Listo.
review-roadmap =
    Tu hoja de ruta:

    { $roadmap }
    .hint = ¿Sigue siendo cierta? O escríbela de nuevo, una etapa por línea.
    .same = Sigue igual
review-went_well =
    ¿Qué salió bien, en una línea?
    .hint = Después aparece en el documento de tu plan. Sáltala si no se te ocurre nada.
review-next_time =
    ¿Y qué sigue, o qué ayudaría?
    .hint = Una línea para el documento de tu plan.
review-kept = Gracias. Quedó guardado, y va a estar en el documento de tu plan.
set-plan-dates = Poner las fechas del plan
set-roadmap = Mi hoja de ruta

set_plan_dates-which =
    ¿Cuándo se revisa cada año tu plan de desarrollo? Muchos distritos lo hacen en otoño, a medio año y en primavera.
    .hint = Esos días te ofrecería mirar atrás.
    .usual = { $autumn_short_date }, { $midyear_short_date }, { $spring_short_date }
    .own = Otras fechas
    .none = No tengo un plan así
set_plan_dates-any =
    ¿Algún plan tuyo tiene fechas fijas cada año?
    .own = Sí, las escribo
    .none = No
set_plan_dates-autumn =
    ¿La fecha de otoño?
    .hint = Escríbela, como “30 de septiembre”, o toca.
set_plan_dates-midyear =
    ¿La fecha de medio año?
    .hint = Escríbela, como “31 de enero”, o toca.
set_plan_dates-spring =
    ¿La fecha de primavera?
    .hint = Escríbela, como “15 de mayo”, o toca.
plan-dates-kept = { $count ->
        [0] Entonces sin fechas fijas. Cada mes te ofrezco mirar atrás.
       *[other] Guardadas. Vuelven cada año.
    }{ $next_given ->
        [no] {""}
       *[yes] {" "}{ $next }
    }

set_roadmap-roadmap =
    ¿Dónde te gustaría estar en tres a cinco años, y por qué camino?
    .hint = Una etapa por línea: “Este año: …”, “En dos años: …”. Va a estar arriba de tu plan.
roadmap-kept = Tu hoja de ruta ya está arriba del plan.

goal-story =
    <b>{ $title }</b>

    Lo lograste.{ $reason_given ->
        [no] {""}
       *[yes] {" "}Empezó con “{ $reason }”.
    }

    Desde el { $since }: { $sessions ->
        [0] ninguna anotación
        [one] una anotación
       *[other] { $sessions } anotaciones
    }, { $hours ->
        [0] {""}
        [one] una hora y{" "}
       *[other] { $hours } horas y{" "}
    }{ $minutes } minutos, { $steps ->
        [0] ningún paso marcado.
        [one] un paso.
       *[other] { $steps } pasos.
    }
what-next = ¿Qué sigue? No hay prisa.
next-toward = Lo que sigue: { $title }
wake-goal = Activar: { $title }
rest-a-while = Descansar un rato
not-met-yet = Todavía no se cumple

weeks-title = <b>Tus semanas</b>{ $percent_given ->
        [no] {""}
       *[yes] {" "}Constancia: { $percent }%.
    }
week-line = { $day } · { $mark ->
        [held] { $minutes ->
            [0] hecha
           *[other] { $minutes } min
        }
        [missed] en silencio
        [skipped] saltada
        [paused] pausa
       *[open] –
    }
weeks-how = La constancia es la parte de las semanas en que trabajaste en tus metas; las más recientes cuentan un poco más. Una semana en silencio casi no la cambia, y las semanas saltadas y las pausas no cuentan.
