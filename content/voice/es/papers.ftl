# Imágenes y papeles: las palabras que llevan, y los textos que dicen lo mismo a un lector de pantalla.

picture-heading = Avance · { $day }
picture-title-all = Todas tus metas
picture-title-none = Tus semanas
picture-skipped = saltada
picture-paused = pausa
picture-planned = plan
picture-steps = pasos hechos
picture-level = nivel, de −2 a +2
picture-consistency = constancia
picture-empty = Espacio para crecer
picture-empty-how = Aquí va a estar tu primera media hora. Cuéntame con tus palabras lo que hiciste, o toca Anotar.
picture-this-week-planned = de { $planned } min esta semana
picture-this-week = min esta semana
picture-unit = { $left ->
        [one] día
       *[other] días
    }
picture-to = para el { $day }
picture-past = después del { $day }
steps-of-all = { $count } de { $all }

caption-title = <b>{ $title }</b>
caption-week = { $planned_given ->
        [yes] Esta semana: { $minutes } de { $planned } min.
       *[no] Esta semana: { $minutes } min.
    }
caption-weeks = Últimas doce semanas: { $minutes } min en { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }.
caption-skipped = { $count ->
        [one] { $count } semana saltada.
       *[other] { $count } semanas saltadas.
    }
caption-paused = { $count ->
        [one] { $count } semana de pausa.
       *[other] { $count } semanas de pausa.
    }
caption-steps = { $title_given ->
        [yes] { $title }: { $count } de { $all } pasos hechos.
       *[no] Pasos hechos: { $count } de { $all }.
    }
caption-due = { $left ->
        [0] La fecha, el { $day }, es hoy.
        [one] Queda { $left } día para el { $day }.
       *[other] Quedan { $left } días para el { $day }.
    }
caption-past = La fecha era el { $day }. Una nueva está a un toque.
caption-level = Nivel { $level } de −2 a +2{ $text_given ->
        [yes] : { $text }
       *[no] .
    }
caption-consistency = Constancia: { $percent }%.
caption-empty = Todavía no hay nada anotado. Aquí va a estar tu primera media hora.

keepsake-met = Una meta cumplida
keepsake-first-words = Donde empezó, con mis palabras
keepsake-span = Del { $began } al { $met }
keepsake-weeks = { $count ->
        [one] semana
       *[other] semanas
    }
keepsake-hours = { $count ->
        [one] hora
       *[other] horas
    }
keepsake-minutes = { $count ->
        [one] minuto
       *[other] minutos
    }
keepsake-steps = { $count ->
        [one] paso
       *[other] pasos
    }
keepsake-more = { $count ->
        [one] Después de { $count } paso más
       *[other] Después de { $count } pasos más
    }
keepsake-caption = Una meta cumplida: <b>{ $title }</b>
keepsake-caption-facts = { $span }: { $figures }.
keepsake-caption-words = “{ $text }”

plan-paper-title = Plan de desarrollo profesional
plan-paper-name = Nombre
plan-paper-role = Puesto
plan-paper-workplace = Lugar de trabajo
plan-paper-year = Ciclo escolar
plan-paper-written = Escrito el
plan-paper-vision = Dónde quiero estar
plan-paper-goal = Meta { $number }: { $title }{ $state_given ->
        [yes] {" "}({ $state })
       *[no] {""}
    }
plan_state-resting = descansa
plan_state-met = cumplida
plan_state-retired = la dejé ir
plan-paper-part = Parte
plan-paper-this-goal = Esta meta
plan-paper-reason = Por qué importa
plan-paper-specific = Específica
plan-paper-measurable = Medible
plan-paper-achievable = Alcanzable: recursos y apoyo
plan-paper-timed = Para cuándo
plan-paper-time = Tiempo dedicado
plan-paper-short-term = Pasos de este ciclo escolar
plan-paper-long-term = Pasos después de este ciclo escolar
plan-paper-step = Paso
plan-paper-by = Para el
plan-paper-status = Estado
plan-paper-done = Hecho el { $day }
plan-paper-open = Abierto
plan-paper-levels = Niveles de logro de la meta
plan-paper-level = Nivel
plan-paper-what = Qué
plan-paper-reached = Alcanzado
plan-paper-here = Aquí va ahora
plan-paper-attainment = Logro de metas
plan-paper-t-score = { $count ->
        [one] Puntaje T de GAS: { $score }, de una meta valorada. 50 quiere decir: lo esperado.
       *[other] Puntaje T de GAS: { $score }, de { $count } metas valoradas con el mismo peso. 50 quiere decir: en conjunto, lo esperado.
    }
plan-paper-evidence = Evidencias
plan-paper-no-evidence = Todavía no hay ninguna.
plan-paper-date = Fecha
plan-paper-kind = Tipo
plan-paper-for = Meta
plan-paper-hours = Horas
plan-paper-month = Mes
plan-paper-total = Total
plan-paper-spent = { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
plan-paper-full-hours = { $hours } h
plan-paper-minutes = { $minutes } min
plan-paper-log = Lo anotado
plan-paper-answers = Reflexión
plan-paper-question = Pregunta
plan-paper-answer = Respuesta
plan-paper-midyear = Reflexión de medio año
plan-paper-end-of-year = Reflexión de fin de año
plan-paper-employee = Empleado o empleada
plan-paper-supervisor = Supervisor o supervisora

evidence_kind-mentoring = Mentoría
evidence_kind-peer_review = Revisión entre colegas
evidence_kind-education = Formación continua
evidence_kind-iep_data = Datos de IEP
evidence_kind-committee = Trabajo en comités
evidence_kind-feedback = Comentarios de colegas
evidence_kind-materials = Materiales de capacitación hechos
evidence_kind-other = Otro

log_table-day = Día
log_table-outcome = Qué pasó
log_table-minutes = Minutos
log_table-goal = Meta
log_table-steps = Pasos hechos
log_table-note = Palabras
log_table-logged = hecho
log_table-blocked = con estorbo
log_table-skipped = sin sesión

not-printed = No pude hacer ese archivo en este momento. No se pierde nada; pídelo otra vez en un rato, por favor.
see-progress = Imagen de mi avance
all-goals = Todas las metas
theme-light = Clara
theme-dark = Oscura
see-keepsake = Recuerdo
keepsake_shows-steps = Pasos
keepsake_shows-words = Mis palabras
keepsake_shows-name = Mi nombre

calendar-moved = La sesión para tu calendario, como está ahora. Toma el lugar de la anterior.
calendar-cancelled = Abre esto para quitar la sesión de tu calendario.

to-export = Plan y archivos
export = <b>Tu plan en papel</b>

    Escoge qué lleva, y luego el tipo de archivo. Tus respuestas quedan fuera a menos que las marques.

    <b>Nombre</b> { $name_given ->
        [yes] { $name }
       *[no] en blanco
    }
    <b>Puesto</b> { $role_given ->
        [yes] { $role }
       *[no] como en los ajustes
    }
    <b>Lugar de trabajo</b> { $workplace_given ->
        [yes] { $workplace }
       *[no] en blanco
    }
export-no-goal = Todavía no hay ninguna meta, así que el plan saldría casi vacío.
export_part-evidence = Lista de evidencias
export_part-hours = Horas por mes
export_part-reviews = Reflexión de medio y fin de año
export_part-signatures = Líneas de firma
export_part-log = Todo lo anotado
export_part-answers = Mis respuestas
my-name = Nombre
my-role = Puesto
my-workplace = Lugar de trabajo
export-pdf = PDF
export-docx = Word
export-csv = Lo anotado (CSV)
export-json = Todos los datos (JSON)
export-zip = Archivos de evidencia (ZIP)
exported-pdf = Tu plan, para imprimir o mandar.
exported-docx = Tu plan para Word. Sus estilos son de verdad, así que la plantilla de un distrito puede adoptarlo.
exported-csv = Todo lo anotado, para una hoja de cálculo.
exported-json = Todos tus datos. /import los pasa a otro lugar.
exported-zip = Los archivos de evidencia que guardaste.

amend-my_name = ¿Qué nombre debe llevar el plan?{ $now_given ->
        [yes] {" "}Ahora: { $now }
       *[no] {""}
    }
amend-my_role = ¿Qué puesto debe llevar?{ $now_given ->
        [yes] {" "}Ahora: { $now }
       *[no] {""}
    }
amend-my_workplace = ¿Dónde trabajas, como debe decir ahí?{ $now_given ->
        [yes] {" "}Ahora: { $now }
       *[no] {""}
    }

see-evidence = Evidencias
all-evidence = Todas las evidencias
evidence-none = Todavía no hay evidencias. Mándame cuando quieras una foto o un documento, y lo guardo aquí.
evidence-list = { $count ->
        [one] <b>Evidencias:</b> { $count }
       *[other] <b>Evidencias:</b> { $count }
    }
evidence-line = <b>{ $number }</b> { $day } · { $kind_given ->
        [yes] { $kind }
       *[no] { $file }
    }{ $text_given ->
        [yes] : { $text }
       *[no] {""}
    }{ $goal_given ->
        [yes] {" "}({ $goal })
       *[no] {""}
    }
evidence-piece = <b>{ $kind_given ->
        [yes] { $kind }
       *[no] { $file }
    }</b>, { $day }{ $text_given ->
        [yes] : { $text }
       *[no] {""}
    }{ $goal_given ->
        [yes] {" "}({ $goal })
       *[no] {""}
    }
evidence-stored = El archivo mismo está guardado para cuando exportes.
evidence-add-line = Añadir una línea
evidence-change-line = Cambiar la línea
evidence-relabel = Otro tipo
evidence-goal = A qué meta va
evidence-show = Mostrarlo
evidence-store = Guardar también el archivo
evidence-drop = Quitar
evidence-which-kind = ¿Qué tipo de evidencia es?
evidence-which-goal = ¿A qué meta pertenece?
evidence-dropped = Quitado.
evidence-too-large = Ese archivo pasa de { $most } MB, así que guardo solo la nota de que existe. Se queda en este chat.
evidence-not-stored = No pude traer tu archivo de Telegram en este momento. Sigue en este chat; inténtalo otra vez en un rato, por favor.
evidence_file-photo = Foto
evidence_file-document = Documento
evidence_file-voice = Nota de voz
evidence_file-video = Video
evidence_file-audio = Grabación
evidence_file-video_note = Videomensaje
evidence_file-animation = Animación

import-how = Mándame aquí el archivo trellis.json y lo tomo. En el otro lugar te lo da /export.
import-again = Intentar otra vez
import-too-large = Ese archivo pasa de { $most } MB. Uno mío es más pequeño.
import-not-fetched = No pude traer ese archivo de Telegram en este momento.
import-not_ours = Guardé ese archivo como evidencia. No es un archivo con datos de Trellis.
import-later = Ese archivo lo escribió un Trellis más nuevo que este. Por ahora queda guardado como evidencia.
import-broken = Algo en ese archivo no está como lo escribí: { $where }. No cambié nada.
import-ask = Ese archivo es del { $day }: { $there }. Tomaría el lugar de lo que hay aquí: { $here }.
import-replace = Reemplazar lo que hay aquí
import-leave = Dejarlo como está
imported = Tomado: { $there }.
count-goals = { $count ->
        [one] { $count } meta
       *[other] { $count } metas
    }
count-logs = { $count ->
        [one] { $count } anotación
       *[other] { $count } anotaciones
    }
count-answers = { $count ->
        [one] { $count } respuesta
       *[other] { $count } respuestas
    }
command-progress = Una imagen de tus semanas
command-evidence = Lo que guardaste para mostrar
command-export = Tu plan como archivo, y todos tus datos
command-import = Pasar datos de otro lugar
help-see-progress = Cómo van mis semanas
help-see-evidence = Mis evidencias
help-to-export = Plan en papel y mis datos
