# The first hello, the menu, help, settings, privacy, leaving.

welcome =
    Hi, I'm Trellis. I help you find out where you want to grow, turn it into a goal, and give it half an hour a week.

    Please leave out student and patient names.
    I keep what you write so that I can coach you. /delete erases all of it.

welcome-work = Which work do you do?
welcome-path =
    How would you like to begin?
    .hint = You can stop at any time. Each answer is kept as it comes.
    .quick = Five minutes: a few questions
    .full = All the questions
    .goal = I already have a goal

bot-description =
    A quiet coach for occupational therapy people. Find out where you want to grow, set a goal, and give it 30 to 60 minutes a week.
bot-short-description = A quiet coach for people in occupational therapy.

command-start = Begin, or see where you are
command-reflect = Reflection questions, one at a time
command-answers = Read or change your answers
command-goals = Your goals
command-plan = Goals, steps and what you did
command-log = Log what you did
command-session = Your weekly session
command-pause = A break: a week, two, or until a date
command-review = Look back at your month
command-settings = Language, time zone, session, your work
command-help = What you can do here
command-privacy = What is kept, and how to erase it
command-delete = Erase everything

door-invited-only = I'm here for invited people only. If you have a link, tap it; if not, ask whoever told you about me.
door-invite-over = That invitation has been used up or has ended. Please ask for a new one.
new-bot-files =
    I have moved to a new address, and everything you told me came along. Telegram ties { $count ->
        [one] the file you sent
       *[other] the { $count } files you sent
    } to our old chat, though. Forward { $count ->
        [one] it
       *[other] them
    } from there, and I'll put { $count ->
        [one] it
       *[other] them
    } back in place.

unknown-command = I don't know that command. These work:
help =
    <b>What you can do here</b>

    Tell me what you did, in your own words: “45 min on my resume, emailed Sam”. I keep it, and you can always undo it.

    Write “move it to Thursday” or “not today” and I'll adjust your next session. Edit a message you sent and I correct what came of it.
help-reflect = Reflect
help-answers = Answers
help-plan = Plan and goals
help-log-now = Log
help-see-session = Session
help-take-a-break = Break
help-review = Look back
help-settings = Settings
help-privacy = Privacy
help-button = Help

privacy =
    <b>What I keep</b>
    { $kept }

    <b>What I don't want</b>
    Names, initials with birth dates, or ID numbers of students and patients.

    <b>Who sees it</b>
    You, and whoever runs this bot's computer. Telegram carries the messages.

    /delete erases everything after one question.
privacy-retention =
    If I don't hear from you for { $days } days, I ask whether to keep it; after { $more } more days of silence I erase it all.
privacy-kept = • { $what }
kept-you = your Telegram number, language, work, roadmap and time zone; name, role and workplace if you want them on your plan
kept-answers = your answers
kept-goals = your goals and their steps
kept-logs = what you logged, in your words
kept-words = words that stand for one of your goals or steps, learned when you corrected me
kept-files = names and captions of what you sent; the files stay with Telegram, unless you ask me to keep them
kept-session = your session's time, its reminders and your breaks
kept-reviews = your reviews
kept-skills = how you rated your skills
kept-partner = whether you have a partner, and that they were told of a session or a goal; none of your words
kept-messages = what I'm about to send; once out, it loses its words
privacy-button = Privacy
see-answers = See my answers
delete-all = Erase everything

settings = <b>Settings</b>
setting-language = Language: { $language }
setting-work = Work: { $work_given ->
        [no] not chosen yet
       *[yes] { $work }
    }
setting-zone = Time zone: { $zone_given ->
        [no] not known yet
       *[yes] { $zone }, where it is { $time } now
    }
setting-session = Session: { $days_given ->
        [no] none booked
       *[yes] { $days }, { $time }, { $minutes } min{ $interval ->
            [1] {""}
           *[other] , every { $interval } weeks
        }
    }
setting-break = Break: { $state ->
        [none] none
        [open] until you say so
       *[dated] back { $back }
    }
setting-quiet-hours = Quiet hours: { $starts_given ->
        [no] none
       *[yes] { $starts } to { $ends }
    }
setting-pictures = Pictures: { $theme ->
        [dark] dark
       *[light] light
    }
setting-files = Files you send: { $on ->
        [yes] I keep a copy for your export
       *[no] they stay with Telegram
    }
setting-weekly = One question a week: { $on ->
        [yes] yes, with a nudge
       *[no] no
    }
setting-plan-dates = Dates of the plan: { $count ->
        [0] none
       *[other] { $count } a year
    }
setting-roadmap = Roadmap: { $on ->
        [yes] written
       *[no] not written yet
    }
quiet-hours-excepted = <i>In quiet hours I send nothing on my own, but for a session you booked at such a time and a timer you started.</i>
set-work = Work
set-zone = Time zone
set-session = Session
set-break = Break
set-quiet-hours = Quiet hours
set-dark = Dark pictures
set-light = Light pictures
set-partner = Partner
set-files = Keep my files
set-nofiles = Keep no files
set-weekly = Ask me weekly
set-noweekly = Don't ask weekly
set-dates = Dates of the plan

set_quiet_hours-hours =
    Between which times should I send nothing on my own?
    .hint = Or type them, like “10pm to 6am”. A session you booked at such a time, and a timer you started, still come.
    .none = At any time is fine
option-hours = { $starts_time } to { $ends_time }

retention-ask =
    I haven't heard from you since { $since }. Shall I keep your answers, goals and logs?

    Without a word from you by { $until }, I will erase them.
retention-keep = Keep it
retention-erase = Erase it
retention-kept = Kept. Everything is where you left it.
retention-erased = As announced, I have erased everything I knew of you. /start begins anew, whenever you like.

delete-ask =
    Erase everything? { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }, { $goals ->
        [one] { $goals } goal
       *[other] { $goals } goals
    } and { $logs ->
        [one] { $logs } log
       *[other] { $logs } logs
    } would be gone, and I could not bring them back.
delete-yes = Yes, erase everything
delete-no = No, keep it all
farewell =
    Erased: { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }, { $goals ->
        [one] { $goals } goal
       *[other] { $goals } goals
    }, { $logs ->
        [one] { $logs } log
       *[other] { $logs } logs
    } and everything else I knew of you. Thank you for the time we had. /start begins anew.
