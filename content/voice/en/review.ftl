# Looking back each month, a goal that is met, the roadmap, and how steady the weeks were.

review-due =
    <b>{ $occasion ->
        [autumn] The autumn date of your plan.
        [midyear] The mid-year date of your plan.
        [spring] The spring date of your plan.
       *[monthly] A month has gone by.
    }</b>

    { $sessions ->
        [0] Nothing logged since { $since }, and that's fine to look at, too.
        [one] One log since { $since }, { $minutes } minutes{ $steps ->
            [0] .
            [one] , and a step done.
           *[other] , and { $steps } steps done.
        }
       *[other] { $sessions } logs since { $since }, { $minutes } minutes{ $steps ->
            [0] .
            [one] , and a step done.
           *[other] , and { $steps } steps done.
        }
    }

    A few taps to look back?
review-begin = Look back
review-later = In a week
review-skip = Not this time
review-put-off = All right. { $next }
review-skipped = Skipped, and that's fine. { $next }
review-next = Next look back: { $day }.
review-no-goal = There is no active goal to look at. You can set one, or let it be.
review-quote = “{ $quote }”

review-look =
    <b>Since { $since }</b>

    { $sessions ->
        [0] Nothing was logged.
        [one] One log, { $minutes } minutes, { $steps ->
            [0] no step finished.
            [one] one step done.
           *[other] { $steps } steps done.
        }
       *[other] { $sessions } logs, { $minutes } minutes, { $steps ->
            [0] no step finished.
            [one] one step done.
           *[other] { $steps } steps done.
        }
    }{ $consistency_given ->
        [no] {""}
       *[yes] {" "}Consistency: { $consistency }%.
    }{ $quotes_given ->
        [no] {""}
       *[yes] {" "}In your words:
    }
    { $quotes }
    .on = Go on
review-level = Where does “{ $goal }” stand?
review-goal =
    What about “{ $goal }”?
    .keep = Keep it
    .change = Change its words
    .rest = Let it rest
    .retire = Let it go
    .met = It is met
review-words =
    How would you say it today?
    .hint = Keep it, or type it anew.
review-steps =
    Fresh steps for “{ $goal }”? Check what fits, or type your own, then Done.
    .hint = Nothing new is fine, too: tap Done.
review-roadmap =
    Your roadmap:

    { $roadmap }
    .hint = Still right? Or type it anew, a stage a line.
    .same = Still right
review-went_well =
    What went well, in a line?
    .hint = It stands in your plan document later. Skip if nothing comes.
review-next_time =
    And what comes next, or what would help?
    .hint = One line for your plan document.
review-kept = Thank you. That's kept, and it will be in your plan document.
set-plan-dates = Set the plan's dates
set-roadmap = My roadmap

set_plan_dates-which =
    When is your development plan looked at each year? Many districts do it in autumn, at mid-year and in spring.
    .hint = I'd offer a look back on those days.
    .usual = { $autumn_short_date }, { $midyear_short_date }, { $spring_short_date }
    .own = Other dates
    .none = I have no such plan
set_plan_dates-any =
    Does a plan of yours have set dates each year?
    .own = Yes, I'll type them
    .none = No
set_plan_dates-autumn =
    The autumn date?
    .hint = Type it, like “September 30”, or tap.
set_plan_dates-midyear =
    The mid-year date?
    .hint = Type it, like “January 31”, or tap.
set_plan_dates-spring =
    The spring date?
    .hint = Type it, like “May 15”, or tap.
plan-dates-kept = { $count ->
        [0] No set dates, then. I'll offer a look back each month.
       *[other] Kept. They come around each year.
    }{ $next_given ->
        [no] {""}
       *[yes] {" "}{ $next }
    }

set_roadmap-roadmap =
    Where would you like to be in three to five years, and by which way?
    .hint = A stage a line: “This year: …”, “In two years: …”. It will stand above your plan.
roadmap-kept = Your roadmap stands above the plan now.

goal-story =
    <b>{ $title }</b>

    You did it.{ $reason_given ->
        [no] {""}
       *[yes] {" "}It began with “{ $reason }”.
    }

    Since { $since }: { $sessions ->
        [0] no log
        [one] one log
       *[other] { $sessions } logs
    }, { $hours ->
        [0] {""}
        [one] one hour{" "}
       *[other] { $hours } hours{" "}
    }{ $minutes } minutes, { $steps ->
        [0] no step checked off.
        [one] one step.
       *[other] { $steps } steps.
    }
what-next = What comes next? There is no hurry.
next-toward = Next: { $title }
wake-goal = Wake: { $title }
rest-a-while = Rest a while
not-met-yet = Not met yet

weeks-title = <b>Your weeks</b>{ $percent_given ->
        [no] {""}
       *[yes] {" "}Consistency: { $percent }%.
    }
week-line = { $day } · { $mark ->
        [held] { $minutes ->
            [0] done
           *[other] { $minutes } min
        }
        [missed] quiet
        [skipped] skipped
        [paused] break
       *[open] –
    }
weeks-how = Consistency is the share of weeks with goal work; newer weeks count a little more. One quiet week hardly changes it, and skipped weeks and breaks don't count at all.
