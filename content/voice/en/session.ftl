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

# One line for each way to begin; they take turns.
nudge =
    It's your { $minutes } minutes.
    Here are the { $minutes } minutes you set aside.
    Time for a small step: { $minutes } minutes.
    Your { $minutes } minutes, if today is a day for them.
    { $minutes } minutes for where you want to go.
    Ready when you are: { $minutes } minutes.
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
nudge-past = That one is past. This is what comes next.
snoozed = I'll come back on { $day } at { $time }, { $place } time. Your weekly time stays as it is.
week-skipped = Skipped, and that's fine. { $next }
timer-runs = { $minutes } minutes{ $goal_given ->
        [no] {""}
       *[yes] {" "}for “{ $goal }”
    }, until { $time }. I'll be quiet until then.
timer-stop = I'm done
timer-more = 5 more minutes
timer-over = { $late_given ->
        [no] { $minutes } minutes are over.
       *[yes] { $minutes } minutes were over at { $late }. I'm late in saying so.
    }
# One line for each way to say it; they take turns.
follow-up =
    If the last session didn't happen, nothing is lost. If it did, one line is enough.
    No need to answer. If you did something, one line keeps it.
    However the last session went, it's fine. One line if there is something to keep.
what-suits = The last three sessions went by quietly, and I don't want to be a bother. Would something else suit you better? If I hear nothing, I'll ask only once a month.
shorter-session = A shorter session
take-a-break = A break
which-length = It is { $minutes } minutes now. How long would be easy to keep?
missed-before = I was away at your last session time, so I stayed quiet.

take_break-until =
    How long a break?
    .hint = Or type a date: “until August 20”, “Dec 20 to Jan 4”. No reason needed.
    .week = This week
    .two_weeks = Two weeks
    .open = Until I say so
option-break = { $name }, until { $short_date }
break-on = { $starts_given ->
        [no] { $back_given ->
            [no] <b>A break, until you say so.</b> I'll be quiet.
           *[yes] <b>A break until { $back }.</b> I'll be quiet until then.
        }
       *[yes] <b>A break from { $starts } until { $back }.</b> I'll be quiet in between.
    }
break-end = I'm back now
break-cancel = No break after all
break-cancelled = No break, then.
break-change = Other dates
break-over = Good to have you back. Nothing piled up.
next-open = No session until you're back.

weekly-offer = One question a week, please
weekly-question = A question for this week
weekly-on = One reflection question will wait with each nudge. /settings stops it.
weekly-off = No more weekly questions. /reflect has them all.
weekly-none = No question is left for this week.
weekly-kept = Kept, thank you. The next one comes with the next nudge.
