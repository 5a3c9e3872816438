# A partner: one person who is told that a session is done or a goal met, and sends a word back.
# The words of a person never go to their partner, and no name does.

command-partner = A partner who cheers you on
partner-setting = Partner: { $now }
partner-now-none = none
partner-now-asked = a link is waiting
partner-now-one = yes

# The whole of what a partner reads of somebody.
partner-session =
    <b>Session done.</b>
    The person you cheer on took time for what they want to grow in.
partner-goal =
    <b>Goal met.</b>
    The person you cheer on reached something they set out to do.

# What a partner may answer, on a button and in the message that arrives.
cheer-glad = I'm glad for you.
cheer-done = Well done.
cheer-on = Keep going, step by step.
cheer-rest = Now take a rest.
cheer-came =
    Your partner saw that you kept at it:
    <blockquote>{ $text }</blockquote>
cheer-sent = Passed on: “{ $text }”
cheer-once = That one has had its answer, or a newer one has come. The next one has buttons again.

# To the person themselves.
partner-about =
    <b>A partner</b>
    One person you choose can know that you keep at it. They get these two messages, word for word, and nothing else from here:

    { $told }
    They can answer with a tap: { $cheers }

    Each comes once a day at most, and not at night. Your name, goals, answers and logs stay between us. Either of you can end it at any time.
partner-make-link = Make a link for one person
partner-link =
    <b>Your link for one person</b>
    { $link }

    Send it to whom you want as a partner. They see what they would get, and say yes or no. Once somebody has said yes, the link works for nobody else.
partner-share = Choose whom to send it to
partner-share-text = Would you cheer me on? You'd only hear that I did a session or met a goal.
partner-asked =
    <b>A partner</b>
    A link you made on { $day } is waiting. I can't show it again, but I can make a new one, and then the old one stops working.
partner-new-link = Make a new link
partner-take-back = Take the link back
partner-taken-back = Done. That link leads nowhere now.
partner-accepted = Your partner said yes. From now on they hear when you did a session or met a goal, and nothing else. /partner ends it.
partner-mine =
    <b>A partner</b>
    Somebody has been your partner since { $day }. They hear when you did a session or met a goal, and nothing else.
partner-end-mine = Stop telling my partner
partner-end-ask = Stop telling your partner? They get one line that it is over.
partner-left = Your partner has stopped, so nobody hears of your sessions and goals any more. You can ask somebody else with /partner.
partner-ended = It is over. Nobody hears of your sessions and goals any more.
settings-back = Settings

# To the partner.
partner-offer =
    <b>Somebody would like you to cheer them on.</b>
    I'm Trellis. I coach the person who sent you this link, and they chose you as the one person who knows when they keep at it.

    You would get these two messages, word for word, and nothing else of theirs:

    { $told }
    You can answer with a tap: { $cheers }

    Each comes once a day at most, and not at night. They don't see your name or anything you write here. I keep your Telegram number and your language for it. Either of you can end it at any time.

    Would you like that?
partner-yes = Yes, let me know
partner-no = No, thank you
partner-begun = Thank you. I'll let you know.
partner-declined = That's all right. Nobody hears that you said no.
partner-forgotten = I have kept nothing of you.
partner-of = You have been somebody's partner since { $day }. You hear from me when they did a session or met a goal.
partner-of-none = You are nobody's partner at the moment.
partner-end = Stop these messages
partner-stop-ask = Stop these messages? The other side gets one line that you have stopped.
partner-stopped = It is over. No more of these messages come.
partner-over = The person you cheered on has ended it. Thank you for being there. No more of these messages come.
partner-over-forgotten = The person you cheered on has ended it. Thank you for being there. No more of these messages come, and I have kept nothing of you.
retention-ask-partner =
    I haven't heard from you since { $since }. Shall I go on letting you know of the person you cheer on?

    If I hear nothing from you before { $until }, I stop, and keep nothing of you.
partner-own-path = Begin a path of my own

# To both.
partner-end-yes = Yes, stop
partner-end-no = No, go on
partner-open = See how it stands
partner-gone = That is over already.
partner-link-over = This link doesn't work any more. It was used or taken back, or a piece of it is missing. Whoever sent it can make a new one.
partner-link-own = This is your own link. Send it to the person you want as a partner.
