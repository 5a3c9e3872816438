# Logging by message and by taps.

log_progress-minutes = How long was it?
    .hint = Tap, or type something like “1h 15m”.
log_progress-goal = Which goal was it for?
log_progress-steps = Anything finished? Check it, then Done.
log_progress-got_done =
    What got done? Check it, then Done. Or type a line.
    .hint = “Five more” gives you five more minutes.
log_progress-note =
    What got done? A few words are enough.
    .hint = “Five more” gives you five more minutes.

log-logged = Logged: { $minutes ->
        [0] noted
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }{ $goal_given ->
        [no] {""}
       *[yes] {" "}for “{ $goal }”
    }{ $day_given ->
        [no] .
       *[yes] {", "}{ $day }.
    }
log-blocked = Noted what is in the way{ $goal_given ->
        [no] .
       *[yes] {" "}of “{ $goal }”.
    } If the next step is too big, a smaller one is in the plan.
log-skipped = Noted: no session this time. The next one comes anyway.
log-undone = Taken back.
log-corrected = Corrected.
log-change = What should change?{ $note_given ->
        [no] {""}
       *[yes] {" "}“{ $note }”
    }
log-steps = Which steps did this finish? “{ $note }”
    .hint = Check what is done. I'll know your words for it the next time.
logs-none = Nothing logged in the last three months.
logs-title = <b>What you did</b> ({ $count } in three months). Tap a number to change one.
undo = Undo
log-delete = Delete
redo = Put it back
change = Change
change-log-of = Change “{ $goal }”
which-goal = Which goal is this for? “{ $note }”
is-it-a-log = Shall I log this? “{ $note }”
file-none = None of them
not-a-log = It's not a log
not-a-log-then = All right, I won't log it.
answer-or-log = Is this your answer, or something you did? “{ $text }”
is-my-answer = It's my answer
log-it = Log it
not-understood =
    I'm not sure what to do with that. To log, tell me what you did and how long. To move the session, write “move it to Thursday”.
# Words by which somebody asks how the weeks are counted; separated by commas, in lower case.
list-steadiness = consistency, consistent, streak, steadiness, how steady, how am i doing
question-heard = I can't answer freely, but this is what comes next.
question-next-step = Next step: { $title }
# Thanks and yeses that a reaction answers; separated by commas, in lower case.
list-small-talk = thanks, thank you, thank you so much, thanks so much, thx, ty, ok, okay, k, great, cool, nice, perfect, got it, yes, yep, yay, sounds good, will do, good night, bye, 👍, ❤️, 🙏, 😊, 🎉

voice-kept = I kept your { $kind ->
        [video_note] video note
        [audio] recording
       *[voice] voice note
    }{ $seconds ->
        [0] {""}
       *[other] {" "}({ $seconds } s)
    }, but I can't hear it.{ $typed_given ->
        [yes] {" "}Please type your answer; one line is enough.
       *[no] {""}
    }
line-kept = Your line stands with the recording.
file-kept = Kept as evidence. What is it? If it goes with something you did, log that too.
details-seen = Your message may hold { $kind ->
        [name] a student's or patient's name
        [birth_date] somebody's birth date
       *[id] a student's or patient's ID
    }. It is kept, and safer without.
details-edit = Edit it
details-keep = Keep it
details-how = Hold your message, choose Edit, and take that out. I'll correct what I kept.
details-kept = All right, it stays as it is.
file-back = Thanks, that one is back in its place.
kind-word = I can't do anything with that here, but words work: tell me what you did, or ask for /help.
forwarded = I leave forwarded messages alone, since they aren't your words. Tell me in yours, and I can use it.
location-heard = Thanks. I only use a location to find your time zone. Change it?
location-thanks = Thanks, that helps.
location-typed = Got it.
intention-heard = Good plan. Tell me when it is done, in your own words, and I'll keep it.
