# The plan and everything that can be changed from it.

plan-empty = There is no goal yet. You can set one right away, or let a few questions show you where to look.
plan-title = <b>Your plan</b>
plan-roadmap =
    <b>Where this is going</b>
    { $text }
plan-due = By { $day }
plan-skills = Key skills, 1 to 5: { $skills }
plan-no-logs = Nothing logged in the last four weeks.
plan-logs = { $count ->
        [one] Last four weeks: { $count } log, { $minutes } min.
       *[other] Last four weeks: { $count } logs, { $minutes } min.
    }
log-line = { $day }{ $note_given ->
        [no] {""}
       *[yes] {" "}· { $note }
    }
log-line-minutes = { $day } · { $minutes } min{ $note_given ->
        [no] {""}
       *[yes] {" "}· { $note }
    }

goal-active = <b>{ $title }</b>
goal-resting = <b>{ $title }</b> (resting)
goal-met = <b>{ $title }</b> (met)
goal-retired = <b>{ $title }</b> (let go)
goal-sentence = { $sentence }
goal-measure = <b>You'll know by</b> { $text }
goal-reason = <b>Why</b> { $text }
goal-due = <b>By</b> { $day } ({ $left ->
        [0] today or already here
        [one] { $left } day left
       *[other] { $left } days left
    })
goal-level = <b>Level { $level }</b> { $text }
goal-no-steps = No steps yet.
step-open = ☐ { $title }
step-done = ☑ { $title }
step-by = , by { $day }

tick = ☐ { $title }
untick = Not done yet
open-goal = { $title }
log-now = Log what I did
see-logs = All logs
see-weeks = My weeks
see-session = My session
see-plan = See my plan
set-a-goal = Set a goal
rate-skills = Rate my key skills
add-steps = Add steps
edit-title = Rename
edit-sentence = Wording
edit-measure = Measure
edit-reason = Reason
edit-due = Date
edit-minutes = Minutes
edit-note = Words
edit-day = Day
edit-goal = Goal
edit-steps = Steps
goal-rest-button = Let it rest
goal-met-button = It is met
goal-delete-button = Delete
goal-wake-button = Make it active
levels-set = The five levels
back-to-plan = Back to the plan
back-to-goal = Back to the goal
step-up = Move up
step-delete = Delete
go-on = Go on
open-reflect = Go on with the questions
open-set_goal = Go on with the goal I began
open-choose_steps = Go on choosing steps
open-review = Go on with the look back
open-book_session = Go on booking the session

step-is-done = It is done
step-not-done = Not done after all
step-ticked = Done: { $title }
step-unticked = Open again: { $title }
step-deleted = Taken off: { $title }
goal-rested = Resting: { $title }
goal-awake = Active: { $title }
goal-gone = Deleted: { $title }
three-goals = Three goals are active already. Let one rest first.
delete-goal = Delete “{ $title }” with its steps? What you logged for it stays in your logs.
delete-goal-yes = Yes, delete it

amend-goal_title = A new name for this goal?
    .hint = Now: { $now }
amend-goal_sentence = The goal in your own words?
    .hint = Now: { $now }
amend-goal_measure = How will you know it is done?
    .hint = Now: { $now }
amend-goal_reason = Why does it matter to you?
    .hint = Now: { $now }
amend-goal_due = By when?
    .hint = Now: { $now }
    .none = No date
amend-step_title = A new name for this step?
    .hint = Now: { $now }
amend-step_due = By when?
    .hint = Now: { $now }
    .none = No date
amend-log_minutes = How many minutes was it?
    .hint = Now: { $now }
amend-log_note = What should it say?
    .hint = Now: { $now }
amend-log_day = Which day was it?
    .hint = “Yesterday”, “last Thursday”, “March 2nd”.
