# Pictures and papers: the words on them, and the captions that tell the same to a screen reader.

picture-heading = Progress · { $day }
picture-title-all = All your goals
picture-title-none = Your weeks
picture-skipped = skipped
picture-paused = break
picture-planned = plan
picture-steps = steps done
picture-level = level, −2 to +2
picture-consistency = of weeks kept
picture-empty = Room to grow
picture-empty-how = Your first half hour will stand here. Tell me in your own words what you did, or tap Log.
picture-this-week-planned = of { $planned } min this week
picture-this-week = min this week
picture-unit = { $left ->
        [one] day
       *[other] days
    }
picture-to = to { $day }
picture-past = past { $day }
steps-of-all = { $count } of { $all }

caption-title = <b>{ $title }</b>
caption-week = { $planned_given ->
        [yes] This week: { $minutes } of { $planned } min.
       *[no] This week: { $minutes } min.
    }
caption-weeks = Last twelve weeks: { $minutes } min in { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }.
caption-skipped = { $count ->
        [one] { $count } week skipped.
       *[other] { $count } weeks skipped.
    }
caption-paused = { $count ->
        [one] { $count } week of break.
       *[other] { $count } weeks of break.
    }
caption-steps = { $title_given ->
        [yes] { $title }: { $count } of { $all } steps done.
       *[no] Steps done: { $count } of { $all }.
    }
caption-due = { $left ->
        [0] The date, { $day }, is today.
        [one] { $left } day to { $day }.
       *[other] { $left } days to { $day }.
    }
caption-past = The date was { $day }. A new one is one tap away.
caption-level = Level { $level } on −2 to +2{ $text_given ->
        [yes] : { $text }
       *[no] .
    }
caption-consistency = { $percent }% of weeks kept.
caption-empty = Nothing is logged yet. Your first half hour will stand here.

keepsake-met = A goal met
keepsake-first-words = Where it began, in my words
keepsake-span = { $began } to { $met }
keepsake-weeks = { $count ->
        [one] week
       *[other] weeks
    }
keepsake-hours = { $count ->
        [one] hour
       *[other] hours
    }
keepsake-minutes = { $count ->
        [one] minute
       *[other] minutes
    }
keepsake-steps = { $count ->
        [one] step
       *[other] steps
    }
keepsake-more = { $count ->
        [one] After { $count } step more
       *[other] After { $count } steps more
    }
keepsake-caption = A goal met: <b>{ $title }</b>
keepsake-caption-facts = { $span }: { $figures }.
keepsake-caption-words = “{ $text }”

plan-paper-title = Professional development plan
plan-paper-name = Name
plan-paper-role = Role
plan-paper-workplace = Workplace
plan-paper-year = School year
plan-paper-written = Written on
plan-paper-vision = Where I want to be
plan-paper-goal = Goal { $number }: { $title }{ $state_given ->
        [yes] {" "}({ $state })
       *[no] {""}
    }
plan_state-resting = resting
plan_state-met = met
plan_state-retired = let go
plan-paper-part = Part
plan-paper-this-goal = This goal
plan-paper-reason = Why it matters
plan-paper-specific = Specific
plan-paper-measurable = Measurable
plan-paper-achievable = Achievable: resources and support
plan-paper-timed = By when
plan-paper-time = Time spent
plan-paper-short-term = Steps this school year
plan-paper-long-term = Steps after this school year
plan-paper-step = Step
plan-paper-by = By
plan-paper-status = Status
plan-paper-done = Done { $day }
plan-paper-open = Open
plan-paper-levels = Goal attainment levels
plan-paper-level = Level
plan-paper-what = What
plan-paper-reached = Reached
plan-paper-here = Here now
plan-paper-attainment = Goal attainment
plan-paper-t-score = { $count ->
        [one] GAS T score: { $score }, from one rated goal. 50 means: as expected.
       *[other] GAS T score: { $score }, from { $count } rated goals of equal weight. 50 means: as expected, on the whole.
    }
plan-paper-evidence = Evidence
plan-paper-no-evidence = None listed yet.
plan-paper-date = Date
plan-paper-kind = Kind
plan-paper-for = Goal
plan-paper-hours = Hours
plan-paper-month = Month
plan-paper-total = Total
plan-paper-spent = { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
plan-paper-full-hours = { $hours } h
plan-paper-minutes = { $minutes } min
plan-paper-log = Log
plan-paper-answers = Reflection
plan-paper-question = Question
plan-paper-answer = Answer
plan-paper-midyear = Mid-year reflection
plan-paper-end-of-year = End-of-year reflection
plan-paper-employee = Employee
plan-paper-supervisor = Supervisor

evidence_kind-mentoring = Mentoring
evidence_kind-peer_review = Peer review
evidence_kind-education = Continuing education
evidence_kind-iep_data = IEP data
evidence_kind-committee = Committee service
evidence_kind-feedback = Feedback from colleagues
evidence_kind-materials = Training materials made
evidence_kind-other = Other

log_table-day = Day
log_table-outcome = What happened
log_table-minutes = Minutes
log_table-goal = Goal
log_table-steps = Steps done
log_table-note = Note
log_table-logged = done
log_table-blocked = blocked
log_table-skipped = skipped
