# Pictures and papers: the words on them, and the captions that tell the same to a screen reader.

picture-heading = Progress · { $day }
picture-title-all = All your goals
picture-title-none = Your weeks
picture-skipped = skipped
picture-paused = break
picture-planned = plan
picture-steps = steps done
picture-level = level, −2 to +2
picture-consistency = consistency
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
caption-consistency = Consistency: { $percent }%.
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

not-printed = I couldn't make that file just now. Nothing is lost; please ask once more in a while.
see-progress = Progress picture
all-goals = All goals
theme-light = Light
theme-dark = Dark
see-keepsake = Keepsake
keepsake_shows-steps = Steps
keepsake_shows-words = My words
keepsake_shows-name = My name

calendar-moved = The session for your calendar, as it is now. It takes the place of the one before.
calendar-cancelled = Open this to take the session off your calendar.

to-export = Plan and files
export = <b>Your plan on paper</b>

    Choose what goes in, then the kind of file. Your answers stay out unless you tick them.

    <b>Name</b> { $name_given ->
        [yes] { $name }
       *[no] left blank
    }
    <b>Role</b> { $role_given ->
        [yes] { $role }
       *[no] as in the settings
    }
    <b>Workplace</b> { $workplace_given ->
        [yes] { $workplace }
       *[no] left blank
    }
export-no-goal = There is no goal yet, so the plan would be nearly empty.
export_part-evidence = Evidence list
export_part-hours = Hours by month
export_part-reviews = Mid-year and end reflection
export_part-signatures = Signature lines
export_part-log = Every log
export_part-answers = My reflection answers
my-name = Name
my-role = Role
my-workplace = Workplace
export-pdf = PDF
export-docx = Word
export-csv = Log (CSV)
export-json = All data (JSON)
export-zip = Evidence files (ZIP)
exported-pdf = Your plan, to print or to send.
exported-docx = Your plan for Word. Its styles are real ones, so a district's template can take it over.
exported-csv = Every log, for a spreadsheet.
exported-json = All your data. /import takes it over in another place.
exported-zip = The evidence files that you kept.

amend-my_name = What name should stand on the plan?{ $now_given ->
        [yes] {" "}Now: { $now }
       *[no] {""}
    }
amend-my_role = Which role should stand on it?{ $now_given ->
        [yes] {" "}Now: { $now }
       *[no] {""}
    }
amend-my_workplace = Where do you work, as it should stand there?{ $now_given ->
        [yes] {" "}Now: { $now }
       *[no] {""}
    }

see-evidence = Evidence
all-evidence = All evidence
evidence-none = No evidence yet. Send me a photo or a document at any time, and I keep it here.
evidence-list = { $count ->
        [one] <b>Evidence:</b> { $count } piece
       *[other] <b>Evidence:</b> { $count } pieces
    }
evidence-line = <b>{ $number }</b> { $day } · { $kind_given ->
        [yes] { $kind }
       *[no] { $file }
    }{ $text_given ->
        [yes] : { $text }
       *[no] {""}
    }{ $goal_given ->
        [yes] {" "}({ $goal })
       *[no] {""}
    }
evidence-piece = <b>{ $kind_given ->
        [yes] { $kind }
       *[no] { $file }
    }</b>, { $day }{ $text_given ->
        [yes] : { $text }
       *[no] {""}
    }{ $goal_given ->
        [yes] {" "}({ $goal })
       *[no] {""}
    }
evidence-stored = The file itself is kept for the export.
evidence-add-line = Add a line
evidence-change-line = Change the line
evidence-relabel = Another kind
evidence-goal = Which goal
evidence-show = Show it
evidence-store = Keep the file too
evidence-drop = Remove
evidence-which-kind = What kind of evidence is it?
evidence-which-goal = Which goal does it belong to?
evidence-dropped = Removed.
evidence-too-large = That file is over { $most } MB, so I keep only the note of it. It stays in this chat.
evidence-not-stored = I couldn't fetch your file from Telegram just now. It is still in this chat; please try again in a while.
evidence_file-photo = Photo
evidence_file-document = Document
evidence_file-voice = Voice note
evidence_file-video = Video
evidence_file-audio = Recording
evidence_file-video_note = Video note
evidence_file-animation = Animation

import-how = Send me the file trellis.json here, and I take it over. You get it elsewhere with /export.
import-again = Try again
import-too-large = That file is over { $most } MB. A file of mine is smaller.
import-not-fetched = I couldn't fetch that file from Telegram just now.
import-not_ours = I kept that file as evidence. It isn't a file with Trellis data.
import-later = That file was written by a later Trellis than this one. It is kept as evidence for now.
import-broken = Something in that file isn't as I wrote it: { $where }. Nothing was changed.
import-ask = That file is from { $day }: { $there }. It would take the place of what is here: { $here }.
import-replace = Replace what is here
import-leave = Leave it as it is
imported = Taken over: { $there }.
count-goals = { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    }
count-logs = { $count ->
        [one] { $count } log
       *[other] { $count } logs
    }
count-answers = { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
command-progress = A picture of your weeks
command-evidence = What you kept to show
command-export = Your plan as a file, and all your data
command-import = Take over data from another place
help-see-progress = How my weeks went
help-see-evidence = My evidence
help-to-export = Plan on paper, and my data
