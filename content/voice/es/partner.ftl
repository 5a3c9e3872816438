# Alguien que te acompaña: se entera de que hubo sesión o de que cumpliste una meta, y te anima.
# Las palabras de una persona nunca le llegan a quien la acompaña, y ningún nombre tampoco.

command-partner = Alguien que te acompañe y te anime
partner-setting = Quien te acompaña: { $now }
partner-now-none = nadie
partner-now-asked = un enlace espera
partner-now-one = sí

partner-session =
    <b>Sesión hecha.</b>
    La persona a la que acompañas le dedicó un rato a lo que quiere lograr.
partner-goal =
    <b>Meta cumplida.</b>
    La persona a la que acompañas logró algo que se había propuesto.

cheer-glad = Me alegro por ti.
cheer-done = Bien hecho.
cheer-on = Sigue así, paso a paso.
cheer-rest = Ahora descansa un rato.
cheer-came =
    Quien te acompaña vio que sigues adelante:
    <blockquote>{ $text }</blockquote>
cheer-sent = Se lo hice llegar: “{ $text }”
cheer-once = Ese mensaje ya tuvo su respuesta, o ya llegó uno más nuevo. El próximo trae botones otra vez.

partner-about =
    <b>Alguien que te acompañe</b>
    Una persona que tú elijas puede saber que sigues adelante. Le llegan estos dos mensajes, palabra por palabra, y nada más de aquí:

    { $told }
    Puede contestarte con un toque: { $cheers }

    Cada uno llega una vez al día como mucho, y no de noche. Tu nombre, tus metas, tus respuestas y lo que anotas quedan entre nosotros. Cualquiera de los dos puede terminarlo cuando quiera.
partner-make-link = Crear un enlace para una persona
partner-link =
    <b>Tu enlace para una persona</b>
    { $link }

    Mándaselo a quien quieras que te acompañe. Verá lo que le llegaría, y dirá que sí o que no. En cuanto alguien diga que sí, el enlace ya no le sirve a nadie más.
partner-share = Elegir a quién mandarlo
partner-share-text = ¿Me acompañas? Solo sabrías que hice una sesión o que cumplí una meta.
partner-asked =
    <b>Alguien que te acompañe</b>
    Un enlace que creaste el { $day } está esperando. No puedo mostrarlo otra vez, pero puedo crear uno nuevo, y entonces el anterior deja de funcionar.
partner-new-link = Crear un enlace nuevo
partner-take-back = Anular el enlace
partner-taken-back = Listo. Ese enlace ya no lleva a ningún lado.
partner-accepted = Te dijeron que sí. Desde ahora, quien te acompaña se entera cuando haces una sesión o cumples una meta, y de nada más. Con /partner puedes terminarlo.
partner-mine =
    <b>Alguien que te acompaña</b>
    Alguien te acompaña desde el { $day }. Se entera cuando haces una sesión o cumples una meta, y de nada más.
partner-end-mine = Ya no contarle nada
partner-end-ask = ¿Ya no le cuento nada a quien te acompaña? Le llega una línea que dice que terminó.
partner-left = Quien te acompañaba lo dejó, así que ya nadie se entera de tus sesiones y metas. Con /partner puedes pedírselo a otra persona.
partner-ended = Terminó. Ya nadie se entera de tus sesiones y metas.
settings-back = Ajustes

partner-offer =
    <b>Alguien quiere que lo acompañes.</b>
    Soy Trellis. Acompaño a la persona que te mandó este enlace, y eligió que tú, y nadie más, sepas cuándo sigue adelante.

    Te llegarían estos dos mensajes, palabra por palabra, y nada más de esa persona:

    { $told }
    Puedes contestar con un toque: { $cheers }

    Cada uno llega una vez al día como mucho, y no de noche. La otra persona no ve tu nombre ni nada de lo que escribas aquí. Para esto guardo tu número de Telegram y tu idioma. Cualquiera de los dos puede terminarlo cuando quiera.

    ¿Te gustaría?
partner-yes = Sí, avísame
partner-no = No, gracias
partner-begun = Gracias. Te aviso.
partner-declined = Está bien. Nadie se entera de que dijiste que no.
partner-forgotten = No guardé nada de ti.
partner-of = Acompañas a alguien desde el { $day }. Te escribo cuando hace una sesión o cumple una meta.
partner-of-none = Ahora no acompañas a nadie.
partner-end = Ya no recibir estos mensajes
partner-stop-ask = ¿Ya no quieres recibir estos mensajes? A la otra persona le llega una línea que dice que lo dejaste.
partner-stopped = Terminó. Ya no te llegan estos mensajes.
partner-over = La persona a la que acompañabas lo terminó. Gracias por haber estado ahí. Ya no te llegan estos mensajes.
partner-over-forgotten = La persona a la que acompañabas lo terminó. Gracias por haber estado ahí. Ya no te llegan estos mensajes, y no guardé nada de ti.
retention-ask-partner =
    No sé de ti desde { $since }. ¿Te sigo avisando de la persona a la que acompañas?

    Si no me dices nada antes de { $until }, dejo de hacerlo y no guardo nada de ti.
partner-own-path = Empezar mi propio camino

partner-end-yes = Sí, terminar
partner-end-no = No, seguir
partner-open = Ver cómo está
partner-gone = Eso ya terminó.
partner-link-over = Este enlace ya no funciona. Ya se usó, se anuló, o le falta un pedazo. Quien te lo mandó puede crear uno nuevo.
partner-link-own = Este es tu propio enlace. Mándaselo a quien quieras que te acompañe.
