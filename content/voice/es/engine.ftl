# Lo que comparten todas las preguntas y pantallas.

# How this language writes dates and times, as Babel names it: es_US says "7:00 p.m.".
locale-name = es_US

prompt = <b>{ $text }</b>
hint = <i>{ $text }</i>
said-before = Dijiste: “{ $text }”
skipped-before = Esta la saltaste antes.

box-on = ☑ { $text }
box-off = ☐ { $text }
checked = Marcado: { $names }

use-this = Usar esta
option-suggested = Mi sugerencia: “{ $text }”
option-numbered = { $number }. { $text }

way-back = Atrás
way-skip = Saltar
way-keep = Dejarla como está
way-done = Listo
way-later = Más tarde
way-enough = Con esto basta, ver los temas
way-why = Por qué y cómo
way-reflect = Más preguntas

share-location = Compartir mi ubicación
share-location-how = Toca el botón debajo del cuadro de texto. Solo guardo la zona horaria.
way-locate = Usar mi ubicación
way-longer = 5 minutos más

option-minutes = { $minutes } min
option-time = { $time }
option-day = El { $day }
option-day-time = El { $day }, { $time }
option-date = { $goal_date }

still-so = Así está en este momento.
left-for-later = Queda para más tarde. No se pierde nada; sigue donde se quedó.
closed-already = Eso ya quedó resuelto. Esto salió de ahí; todavía se puede cambiar todo.
changed = Cambiado.
gone-record = Eso ya no está. Así van las cosas ahora.
did-not-understand = No pude hacer nada con eso. /help muestra lo que funciona aquí.
went-wrong = Algo falló de mi lado con eso, y ya lo anoté. Inténtalo una vez más, por favor.
only-private = Solo acompaño en un chat privado. Escríbeme ahí y empezamos.
missed-nudge =
    Estuve fuera a la hora de tu última sesión, así que no te escribí.
    { $next }

heard-percent = Entendí { $percent }%.
heard-money = Entendí { $money }.
money-part = { $sum }{ $hour_given ->
        [no] {""}
       *[yes] {" "}por hora
    }{ $years ->
        [0] {""}
        [one] {" "}en { $years } año
       *[other] {" "}en { $years } años
    }

note-gone = Esa pregunta ya no se hace. Aquí es donde vamos.
note-option-gone = Esa opción ya no se ofrece. Estas sí.
note-tap-one = Esta se contesta con tocar un botón.
note-check-one = Marca al menos uno, o escribe uno tuyo.
note-not-a-date = No pude leer ahí una fecha. Algo como “junio de 2027” o “30 de mayo” funciona.
note-no-such-day = El calendario no tiene ese día. ¿Cuál quisiste decir?
note-past-day = Ese día ya pasó. ¿Qué día de aquí en adelante?
note-percent-range = Un porcentaje va de 0 a 100. ¿Más o menos cuánto?
note-no-minutes = No pude leer ahí cuánto tiempo. Algo como “45 min” funciona.
note-no-schedule = No pude leer ahí un horario. Algo como “domingos a las 7pm” funciona.
note-two-clocks = Podría ser de la mañana o de la tarde. ¿Le añades am o pm?
note-no-quiet-hours = No pude leer dos horas ahí. Algo como “10pm a 6am” funciona.
note-no-clock = No pude leer ahí una hora. Algo como “7pm” o “18:30” funciona.
note-no-place = No conozco ese lugar. También sirve una ciudad más grande que esté cerca.
note-which-place = Ese lugar tiene más de una zona horaria. ¿Qué ciudad te queda cerca?
