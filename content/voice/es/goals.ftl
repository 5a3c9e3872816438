# Poner una meta, sus pasos y sus niveles.

set_goal-rests = Tienes tres metas activas, y eso ya es bastante. ¿Cuál descansa mientras empieza esta?
set_goal-category = ¿Qué rumbo tomaría esta meta?
    .own = Algo mío
set_goal-themes = ¿Qué rumbo tomaría esta meta?
    .own = Algo mío
set_goal-wish =
    { $about }

    ¿Qué te gustaría que fuera cierto?
    .hint = Una frase con tus palabras. O toca un ejemplo y adáptalo.
set_goal-own_wish =
    ¿Qué te gustaría que fuera cierto?
    .hint = Una frase con tus palabras.
set_goal-exactly =
    ¿Qué harías exactamente, o qué podrías hacer?
    .hint = Quién, qué, dónde. “Llevar sin ayuda la junta de los viernes”.
set_goal-measure =
    ¿Cómo sabrás que ya está?
    .hint = Algo que se pueda contar, mostrar o leer.
set_goal-sharper_measure =
    ¿Cómo vería otra persona que ya está?
    .hint = “Quien me supervisa lo leyó”, “cuatro de cinco estudiantes”, “mi nombre está en la lista del comité”.
set_goal-support =
    ¿Qué la haría posible?
    .hint = Tiempo, una persona, un curso, algo que dejarías de hacer.
set_goal-reason =
    ¿Por qué te importa?
    .hint = En una semana cansada te va a dar gusto leerlo.
set_goal-due =
    ¿Para cuándo?
    .hint = O escribe una fecha: “fin de mayo”, “junio de 2027”.
    .school_year = Fin de este ciclo escolar
    .h6m = En 6 meses
    .h1y = En 1 año
    .h5y = En 5 años
    .h10y = En 10 años
set_goal-draft =
    Esta es tu meta en una frase:

    “{ $draft }”
    .hint = Quédate con ella, o escríbela como tú la dirías.
    .keep = Me quedo con ella
set_goal-sentence = { $goal_date_given ->
        [no] { $wish }. Lo sabré por esto: { $measure }.
       *[yes] { $wish }, a más tardar el { $goal_date }. Lo sabré por esto: { $measure }.
    }

# Palabras que nadie más podría ver ni contar, separadas por comas.
list-vague = mejor, mejorar, más, menos, bien, buena, bueno, muy, mucho, mucha, sentir, sentirme, siento, segura, seguro, confianza, contenta, contento, feliz, saber, sé, sabré, entender, poder, puedo, ser, seré, estar, estaré, estoy, soy, haré, hacer, lo, la, el, los, las, un, una, me, mi, mis, yo, que, cuando, con, de, en, y, a, al, por, para, eso, esto, algo, cosas, no, tal, vez, quizá, quizás, como, better, good, feel, confident

goal-kept = Guardada: “{ $sentence }”

choose_steps-steps =
    ¿Qué pasos te podrían llevar ahí? Marca los que te sirvan, o escribe los tuyos, uno por línea.
    .hint = Cada uno cabe en una sesión de 30 a 60 minutos, o dice cómo partirlo.
choose_steps-own =
    ¿Qué pasos te podrían llevar ahí? Escríbelos, uno por línea.
    .hint = Tan pequeños que quepan en una sesión. “Escribirle a Sam para ver una sesión suya”.
choose_steps-first = ¿Cuál va primero?
choose_steps-first_due =
    Primero: { $step }. ¿Ayudaría una fecha?
    .hint = Escribe una, como “el próximo viernes”, o salta.
steps-kept = { $count ->
        [one] Un paso, y con eso basta para empezar: { $step }.
       *[other] { $count } pasos. El siguiente: { $step }.
    }
why-head = <b>{ $title }</b> ({ $number } de { $of })
step-why = <b>Por qué</b> { $text }
step-begin = <b>Para empezar</b> { $text }
step-session = <b>En una sesión</b> { $text }
step-done-when = <b>Está hecho cuando</b> { $text }
choose-step = Escoger este
back-to-steps = Volver a la lista

set_levels-levels =
    Cinco niveles para “{ $goal }”, de donde empiezas hasta mucho más allá:

    −2  { $start }
    −1  { $closer }
    0  { $there }
    +1  { $further }
    +2  { $beyond }
    .hint = Quizá lo conoces como Goal Attainment Scaling. Aquí es para tu propia meta.
    .keep = Me quedo con estos
    .edit = Escribir los míos
set_levels-start = Nivel −2, donde estás ahora:
set_levels-closer = Nivel −1, parte del camino:
set_levels-there = Nivel 0, lo que esperas alcanzar:
set_levels-further = Nivel +1, un poco más de lo esperado:
set_levels-beyond = Nivel +2, mucho más de lo esperado:
set_levels-draft_start = Donde estoy hoy
set_levels-draft_closer = Los primeros pasos están hechos
set_levels-draft_there = { $goal_given ->
        [no] Lo que planeé está hecho
       *[yes] { $goal }
    }
set_levels-draft_further = Hecho, y se mantiene sin esfuerzo
set_levels-draft_beyond = Hecho, y otros lo aprenden de mí
levels-kept = Los niveles están puestos. Empiezas en −2, que es justo donde se empieza.

rate_skills-skill = ¿Qué tanta seguridad sientes en estos días con esto: { $skill }?
    .l1 = 1 · apenas empiezo
    .l2 = 2 · con ayuda
    .l3 = 3 · casi por mi cuenta
    .l4 = 4 · por mi cuenta
    .l5 = 5 · lo podría enseñar
ratings-kept = Guardado. Lo volveremos a mirar más adelante, para que se vea cómo creces.
