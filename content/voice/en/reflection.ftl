# Reflection, answers and themes.

reflect-role_card =
    <b>{ $title }</b>

    { $lines }
    .ready = Got it, go on
reflect-question =
    .head = { $number } of { $of }

start-reflection = Start with a few questions
more-questions = More questions

themes-found = What your answers point to, in your own words:
theme = <b>{ $name }</b>
theme-quote = “{ $quote }”
themes-none =
    There is too little here for me to name a theme, and I won't make one up. A few more answers would help, or you can pick a direction yourself.

answers-none = No answers yet. A few questions are a good start.
answers-list = <b>Your answers</b> ({ $count })
answer-line =
    { $number }. { $ask }
    “{ $answer }”
answer-whole =
    <b>{ $ask }</b>

    { $answer }
change-answer = Change this answer
all-answers = All answers
page-before = Previous
page-after = Next
answer-behind-goal = That answer stood behind a goal. The goal stays as it is, unless you change it.
see-goal = Open the goal
