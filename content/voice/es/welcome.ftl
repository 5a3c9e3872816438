# El primer saludo, el menú, la ayuda, los ajustes, la privacidad, la despedida.

welcome =
    Hola, soy Trellis. Te ayudo a ver en qué quieres crecer, a convertirlo en una meta y a darle media hora a la semana.

    Por favor, no pongas nombres de estudiantes ni de pacientes.
    Guardo lo que escribes para poder acompañarte. /delete lo borra todo.

welcome-work = ¿En qué trabajas?
welcome-path =
    ¿Cómo te gustaría empezar?
    .hint = Puedes parar cuando quieras. Cada respuesta se guarda al momento.
    .quick = Cinco minutos: pocas preguntas
    .full = Todas las preguntas
    .goal = Ya tengo una meta

bot-description =
    Un coach tranquilo para quienes trabajan en terapia ocupacional. Mira en qué quieres crecer, ponte una meta y dale de 30 a 60 minutos por semana.
bot-short-description = Un coach tranquilo para gente de terapia ocupacional.

command-start = Empezar, o ver dónde vas
command-reflect = Preguntas para pensar, de una en una
command-answers = Leer o cambiar tus respuestas
command-goals = Tus metas
command-plan = Metas, pasos y lo que hiciste
command-log = Anotar lo que hiciste
command-session = Tu sesión de la semana
command-pause = Una pausa: una semana, dos o hasta una fecha
command-review = Mirar cómo fue tu mes
command-settings = Idioma, zona horaria, sesión, tu trabajo
command-help = Lo que puedes hacer aquí
command-privacy = Qué se guarda y cómo borrarlo
command-delete = Borrar todo

unknown-command = No conozco ese comando. Estos funcionan:
help =
    <b>Lo que puedes hacer aquí</b>

    Cuéntame lo que hiciste, con tus palabras: “45 min en mi currículum, le escribí a Sam”. Lo guardo, y siempre lo puedes deshacer.

    Escribe “pásala al jueves” u “hoy no” y ajusto tu próxima sesión. Edita un mensaje que mandaste y corrijo lo que salió de él.
help-reflect = Preguntas
help-answers = Respuestas
help-plan = Plan y metas
help-log-now = Anotar
help-see-session = Sesión
help-take-a-break = Pausa
help-review = Mirar atrás
help-settings = Ajustes
help-privacy = Privacidad
help-button = Ayuda

privacy =
    <b>Lo que guardo</b>
    { $kept }

    <b>Lo que no quiero</b>
    Nombres, iniciales con fecha de nacimiento ni números de identificación de estudiantes o pacientes.

    <b>Quién lo ve</b>
    Tú, y quien maneja la computadora de este bot. Telegram lleva los mensajes.

    /delete borra todo después de una pregunta.
privacy-retention =
    Si no sé de ti en { $days } días, te pregunto si lo sigo guardando; después de { $more } días más de silencio, lo borro todo.
privacy-kept = • { $what }
kept-you = tu número de Telegram, idioma, trabajo, hoja de ruta y zona horaria; nombre, puesto y lugar de trabajo si los quieres en tu plan
kept-answers = tus respuestas
kept-goals = tus metas y sus pasos
kept-logs = lo que anotaste, con tus palabras
kept-words = palabras que nombran una de tus metas o uno de tus pasos, aprendidas cuando me corregiste
kept-files = nombres y textos de lo que mandaste; los archivos se quedan en Telegram, a menos que me pidas guardarlos
kept-session = la hora de tu sesión, sus recordatorios y tus descansos
kept-reviews = tus miradas atrás
kept-skills = cómo valoraste tus habilidades
kept-partner = si alguien te acompaña, y que se le avisó de una sesión o una meta; ninguna de tus palabras
kept-messages = lo que estoy por mandarte; en cuanto sale, pierde sus palabras
privacy-button = Privacidad
see-answers = Ver mis respuestas
delete-all = Borrar todo

settings = <b>Ajustes</b>
setting-language = Idioma: { $language }
setting-work = Trabajo: { $work_given ->
        [no] todavía sin escoger
       *[yes] { $work }
    }
setting-zone = Zona horaria: { $zone_given ->
        [no] todavía no la sé
       *[yes] { $zone } (ahora: { $time })
    }
setting-session = Sesión: { $days_given ->
        [no] ninguna apartada
       *[yes] { $days }, { $time }, { $minutes } min{ $interval ->
            [1] {""}
           *[other] , cada { $interval } semanas
        }
    }
setting-break = Pausa: { $state ->
        [none] ninguna
        [open] hasta que me digas
       *[dated] vuelves { $back }
    }
setting-quiet-hours = Horas de silencio: { $starts_given ->
        [no] ninguna
       *[yes] { $starts } a { $ends }
    }
setting-pictures = Imágenes: { $theme ->
        [dark] oscuras
       *[light] claras
    }
setting-files = Archivos que mandas: { $on ->
        [yes] guardo una copia para cuando te lleves tus datos
       *[no] se quedan en Telegram
    }
setting-weekly = Una pregunta por semana: { $on ->
        [yes] sí, junto con un aviso
       *[no] no
    }
setting-plan-dates = Fechas del plan: { $count ->
        [0] ninguna
       *[other] { $count } al año
    }
setting-roadmap = Hoja de ruta: { $on ->
        [yes] escrita
       *[no] todavía sin escribir
    }
quiet-hours-excepted = <i>En las horas de silencio no te mando nada por mi cuenta, salvo una sesión que apartaste a esa hora o un temporizador que pusiste.</i>
set-work = Trabajo
set-zone = Zona horaria
set-session = Sesión
set-break = Pausa
set-quiet-hours = Silencio
set-dark = Imágenes oscuras
set-light = Imágenes claras
set-partner = Quien te acompaña
set-files = Guardar archivos
set-nofiles = No guardar más
set-weekly = Pregunta semanal
set-noweekly = Sin pregunta
set-dates = Fechas del plan

set_quiet_hours-hours =
    ¿Entre qué horas no te mando nada por mi cuenta?
    .hint = O escríbelas, como “10pm a 6am”. Una sesión que apartaste a esa hora, o un temporizador que pusiste, sí llegan.
    .none = A cualquier hora está bien
option-hours = { $starts_time } a { $ends_time }

delete-ask =
    ¿Borrar todo? { $answers ->
        [one] Se iría { $answers } respuesta
       *[other] Se irían { $answers } respuestas
    }, { $goals ->
        [one] { $goals } meta
       *[other] { $goals } metas
    } y { $logs ->
        [one] { $logs } anotación
       *[other] { $logs } anotaciones
    }, y no podría recuperar nada.
delete-yes = Sí, borrar todo
delete-no = No, conservar todo
farewell =
    Borré { $answers ->
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    }, { $goals ->
        [one] { $goals } meta
       *[other] { $goals } metas
    }, { $logs ->
        [one] { $logs } anotación
       *[other] { $logs } anotaciones
    } y todo lo demás que sabía de ti. Gracias por el tiempo que compartimos. /start empieza de nuevo.

door-invited-only = Estoy aquí solo para personas invitadas. Si tienes un enlace, tócalo; si no, pregunta a quien te habló de mí.
door-invite-over = Esa invitación ya se usó o ya venció. Pide una nueva, por favor.
new-bot-files =
    Me mudé a una dirección nueva, y todo lo que me contaste vino conmigo. Pero Telegram ata { $count ->
        [one] el archivo que mandaste
       *[other] los { $count } archivos que mandaste
    } a nuestro chat anterior. { $count ->
        [one] Reenvíalo
       *[other] Reenvíalos
    } desde allí, y lo pongo todo de nuevo en su lugar.

retention-ask =
    No sé de ti desde { $since }. ¿Sigo guardando tus respuestas, metas y anotaciones?

    Si no me dices nada antes de { $until }, las borro.
retention-keep = Guárdalas
retention-erase = Bórralas
retention-kept = Guardado. Todo está donde lo dejaste.
retention-erased = Como te avisé, borré todo lo que sabía de ti. /start empieza de nuevo, cuando quieras.
