# Preguntas, respuestas y temas.

reflect-role_card =
    <b>{ $title }</b>

    { $lines }
    .ready = Entendido, seguir
reflect-question =
    .head = { $number } de { $of }

start-reflection = Empezar con unas preguntas
more-questions = Más preguntas

themes-found = Hacia dónde apuntan tus respuestas, con tus propias palabras:
theme = <b>{ $name }</b>
theme-quote = “{ $quote }”
themes-none =
    Aquí hay muy poco para que yo nombre un tema, y no lo voy a inventar. Ayudarían unas respuestas más, o puedes escoger tú un rumbo.

answers-none = Todavía no hay respuestas. Unas preguntas son un buen comienzo.
answers-list = <b>Tus respuestas</b> ({ $count })
answer-line =
    { $number }. { $ask }
    “{ $answer }”
answer-whole =
    <b>{ $ask }</b>

    { $answer }
change-answer = Cambiar esta respuesta
all-answers = Todas las respuestas
page-before = Anterior
page-after = Siguiente
answer-behind-goal = Esa respuesta estaba detrás de una meta. La meta se queda como está, a menos que la cambies.
see-goal = Abrir la meta
