# The weekly session, its nudges and what can be done about them.

book_session-when =
    When can you give 30 to 60 minutes each week?
    .hint = Type it, like “Sundays at 7pm” or “every Tue 18:30 for 45 minutes”, or tap.
book_session-day = Which day?
book_session-time =
    What time?
    .hint = Or type one, like “6:30pm”.
book_session-which_time = Morning or evening?
book_session-length = How long?
book_session-if_then =
    One sentence makes it far likelier to happen: if it is that time, then what do you do first?
    .hint = “If it is Sunday 7:00 PM and the dishes are done, then I open my folder.”
book_session-draft = If it is { $day } { $time }, then I open my plan.

zone-place =
    Which city is your clock set by?
    .hint = Type a city, or use your location. I only keep the time zone.
zone-which = Which one?
zone-right = Then it is { $zone } where you are. Right?
    .yes = Yes, that's my time
zone-moment = { $day }, { $clock } ({ $place } time)
zone-kept = Your clock is set.

session-booked = <b>Booked.</b> { $interval ->
        [1] Every week
       *[other] Every { $interval } weeks
    }: { $days }, { $time }, { $minutes } minutes.
session-stands = <b>Your session</b>
    { $interval ->
        [1] Every week
       *[other] Every { $interval } weeks
    }: { $days }, { $time }, { $minutes } minutes.
every-day = every day
session-if-then = <i>{ $text }</i>
session-none = No weekly session is booked. Half an hour a week is enough to begin.
session-ended = No more weekly sessions, and no more nudges, until you book again.
next-session = Next session: { $moment }, { $place } time.
next-moment = { $day } at { $time }
next-none = No session is booked.

book-session = Book a weekly session
change-session = Change the session
change-zone = Change the time zone
end-session = Stop the sessions for now
send-one-now = Send me one now
calendar-file = Calendar file
offer-levels = Draft five levels for the goal
calendar-title = Trellis: my half hour
calendar-caption = Your session for the calendar. { $next }
another-time = Another time

nudge = It's your { $minutes } minutes.
nudge-late = I'm late: this was meant for { $day } at { $time }.
nudge-goal = <b>{ $title }</b>
nudge-step = Next step: { $title }
nudge-no-step = Every step is done. Choose the next one in /plan.
nudge-if-then = <i>{ $text }</i>
nudge-start = Start
nudge-done = Done already
nudge-skip = Skip this week
snooze-hour = In 1 hour
snooze-tonight = Tonight
snooze-tomorrow = Tomorrow
snoozed = I'll come back on { $day } at { $time }. Your weekly time stays as it is.
week-skipped = Skipped, and that's fine. { $next }
timer-runs = { $minutes } minutes{ $goal_given ->
        [no] {""}
       *[yes] {" "}for “{ $goal }”
    }, until { $time }. I'll be quiet until then.
timer-stop = I'm done
timer-over = { $minutes } minutes are over.
follow-up = If last session didn't happen, nothing is lost. If it did, one line is enough. { $next }
what-suits = The last three sessions went by quietly. Would another time suit you better, or a break?
