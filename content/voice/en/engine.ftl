# What every question and every screen shares.

# How this language writes dates and times, as Babel names it.
locale-name = en_US

prompt = <b>{ $text }</b>
hint = <i>{ $text }</i>
said-before = You said: “{ $text }”
skipped-before = You skipped this one before.

box-on = ☑ { $text }
box-off = ☐ { $text }
checked = Checked: { $names }

use-this = Use this
option-suggested = My suggestion: “{ $text }”
option-numbered = { $number }. { $text }

way-back = Back
way-skip = Skip
way-keep = Keep it as it is
way-done = Done
way-later = Later
way-enough = Enough, show me themes
way-why = Why and how
way-reflect = More questions

share-location = Share my location
share-location-how = Tap the button below the text field. I keep only the time zone.
way-locate = Use my location
way-longer = 5 more minutes

option-minutes = { $minutes } min
option-time = { $time }
option-day = { $day }
option-day-time = { $day }, { $time }
option-date = { $goal_date }

still-so = That is how it stands.
left-for-later = Left for later. Nothing is lost; it goes on where it stopped.
closed-already = That one is settled. Here is what came of it; anything can still be changed.
changed = Changed.
gone-record = That is no longer there. Here is where things are now.
did-not-understand = I could not do anything with that. /help shows what works here.
went-wrong = Something went wrong on my side with that one, and I have noted it. Please try it once more.
only-private = I only coach in a private chat. Write to me there and we can begin.
missed-nudge =
    I was away at your last session time, so I stayed quiet.
    { $next }

heard-percent = I understood { $percent }%.
heard-money = I understood { $money }.
money-part = { $sum }{ $hour_given ->
        [no] {""}
       *[yes] {" "}an hour
    }{ $years ->
        [0] {""}
        [one] {" "}in { $years } year
       *[other] {" "}in { $years } years
    }

note-gone = That question is no longer asked. This is where we are.
note-option-gone = That choice is no longer offered. These are.
note-tap-one = One tap on a button answers this one.
note-check-one = Check at least one, or type one of your own.
note-not-a-date = I could not read a date in that. Something like “June 2027” or “5/30/2027” works.
note-no-such-day = The calendar has no such day. Which one did you mean?
note-past-day = That day has passed. Which day from now on?
note-percent-range = A percentage runs from 0 to 100. About how many?
note-no-minutes = I could not read a length in that. Something like “45 min” works.
note-no-schedule = I could not read a time in that. Something like “Sundays at 7pm” works.
note-two-clocks = That could be morning or evening. Add am or pm?
note-no-quiet-hours = I could not read two times in that. Something like “10pm to 6am” works.
note-no-clock = I could not read a time in that. Something like “7pm” or “18:30” works.
note-no-place = I don't know that place. A bigger city nearby works too.
note-which-place = That place has more than one time zone. Which city is near you?
