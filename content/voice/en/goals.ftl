# Setting a goal, its steps and its levels.

set_goal-rests = You have three active goals, which is plenty. Which one rests while this one begins?
set_goal-category = Which direction should this goal take?
    .own = Something of my own
set_goal-themes = Which direction should this goal take?
    .own = Something of my own
set_goal-wish =
    { $about }

    What would you like to be true?
    .hint = One sentence in your own words. Or tap an example and adapt it.
set_goal-own_wish =
    What would you like to be true?
    .hint = One sentence in your own words.
set_goal-exactly =
    What exactly would you do, or be able to do?
    .hint = Who, what, where. “Run the Friday team meeting on my own.”
set_goal-measure =
    How will you know it is done?
    .hint = Something that could be counted, shown or read.
set_goal-sharper_measure =
    How would someone else see that it is done?
    .hint = “My supervisor has read it”, “four of five students”, “my name is on the committee list”.
set_goal-support =
    What could make it realistic?
    .hint = Time, a person, a course, something you would stop doing.
set_goal-reason =
    Why does it matter to you?
    .hint = You'll be glad to read it in a tired week.
set_goal-due =
    By when?
    .hint = Or type a date: “end of May”, “June 2027”.
    .school_year = End of this school year
    .h6m = In 6 months
    .h1y = In 1 year
    .h5y = In 5 years
    .h10y = In 10 years
set_goal-draft =
    This is your goal in one sentence:

    “{ $draft }”
    .hint = Keep it, or type it the way you would say it.
    .keep = Keep it
set_goal-sentence = { $goal_date_given ->
        [no] { $wish }. I'll know it by this: { $measure }.
       *[yes] { $wish }, by { $goal_date }. I'll know it by this: { $measure }.
    }

# Words that nobody else could see or count; separated by commas.
list-vague = better, more, less, improve, improved, good, great, feel, feeling, confident, happier, happy, know, understand, able, i, i'll, i'd, am, be, will, would, a, the, to, at, in, of, and, it, that, my, when, can, just, idk, dunno, maybe, things, stuff, somehow, really, much, very

goal-kept = Kept: “{ $sentence }”

choose_steps-steps =
    Which steps could take you there? Check what fits, or type steps of your own, one a line.
    .hint = Each fits a session of 30 to 60 minutes, or says how to split it.
choose_steps-own =
    Which steps could take you there? Type them, one a line.
    .hint = Small enough for one session. “Email Sam about shadowing.”
choose_steps-first = Which one comes first?
choose_steps-first_due =
    First: { $step }. Would a date help?
    .hint = Type one, like “next Friday”, or skip.
steps-kept = { $count ->
        [one] One step, and that's enough to begin: { $step }.
       *[other] { $count } steps. The next one: { $step }.
    }
why-head = <b>{ $title }</b> ({ $number } of { $of })
step-why = <b>Why</b> { $text }
step-begin = <b>Begin</b> { $text }
step-session = <b>In a session</b> { $text }
step-done-when = <b>Done when</b> { $text }
choose-step = Choose this one
back-to-steps = Back to the list

set_levels-levels =
    Five levels for “{ $goal }”, from where you start to far beyond:

    −2  { $start }
    −1  { $closer }
    0  { $there }
    +1  { $further }
    +2  { $beyond }
    .hint = You may know this as Goal Attainment Scaling. Here it is for your own goal.
    .keep = Keep these
    .edit = Write my own
set_levels-start = Level −2, where you are now:
set_levels-closer = Level −1, some of the way:
set_levels-there = Level 0, what you expect to reach:
set_levels-further = Level +1, a bit more than expected:
set_levels-beyond = Level +2, far more than expected:
set_levels-draft_start = Where I am today
set_levels-draft_closer = First steps are done
set_levels-draft_there = { $goal_given ->
        [no] What I planned is done
       *[yes] { $goal }
    }
set_levels-draft_further = Done, and it lasts without effort
set_levels-draft_beyond = Done, and others learn it from me
levels-kept = The levels are set. You start at −2, and that is where starting is.

rate_skills-skill = How sure do you feel with { $skill } these days?
    .l1 = 1 · just starting
    .l2 = 2 · with help
    .l3 = 3 · mostly on my own
    .l4 = 4 · on my own
    .l5 = 5 · could teach it
ratings-kept = Kept. We'll look at them again later, so that growth shows.
