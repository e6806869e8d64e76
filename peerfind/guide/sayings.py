"""What the guide says besides its questions. Short sentences; hope without promises."""

from __future__ import annotations

HONEST = (
    "What you type here is not kept and not sent. We cannot hide that peerfind was started (see peerfind leave-no-trace), "
    "nor this screen while someone looks or a program records it."
)
"""What quick exit cannot hide, in one line, before anything else is said."""

WELCOME = "A few short questions, then the three that fit best."

KEYS = "Enter skips. b: back. go: show now. ?: help. q: leave at once."
LEFT = "{left} more questions."
LAST = ("Last question.", "One more question.")
KEYS_MATCHES = "change: another answer. b: back. ?: help. done: end. q: leave at once."
"""What can be typed at every step, at a question and at the matches."""

HELP = (
    "Type a number, or say it in your own words. Spelling does not matter.",
    "Enter: skip this question. Every question may be skipped.",
    "b: go back one step. What you said stays until you say something else.",
    "go: show what fits what you said so far.",
    "change: change one of your answers.",
    "again: forget everything and start again.",
    "done: end, and leave the screen as it is, so that you can keep a number.",
    "q: leave at once, and clear the screen. Ctrl-C and Esc Esc do the same.",
)

HELP_MATCHES = (
    "A number: more about that one, with the four safety questions.",
    "more, or Enter: the next three.",
    "Words: say what should be different, such as: online, near Leith, for men, not in a group.",
)

NEXT = "A number tells you more about that one. Enter: three more. Or say what should be different, such as: online."
NEXT_LAST = "A number tells you more about that one. Or say what should be different, such as: online."
NEXT_ONE = "go: the list again. Another number: more about that one. Or say what should be different, such as: online."
"""What can be done at the matches."""

NO_MORE = (
    "These are all we found for this. Say it in other words, or type change. The people in the first line are there for "
    "anything."
)
WRONG = "There is no {number} here. Choose from 1 to {last}, or say it in your own words."
WRONG_ANSWER = "There is no {number} here. Choose from 1 to {last}, or press Enter."
ONE_ONLY = "One number only here, please. Enter skips."
NOT_HEARD = "We did not understand that here. Say it in other words, or press Enter to go on."
NOT_HEARD_MATCHES = (
    "We did not understand that. Try a word or two, such as: by phone, near Leith, for men; or ? for help."
)
NOT_HEARD_WHAT = (
    "We know no word of that, so we look for it in names and descriptions. You may say it another way: type b."
)
NOT_YET = "There is nothing more to show yet. go shows what fits so far."
SEEN = "If someone may look at this screen: q clears it at once."
NO_AGE = "Please type the age as a number, such as 14, or press Enter to skip."
NOT_BACK = "This is the first question."
NO_MATCH = "There is no match {number}. The numbers shown so far go from 1 to {last}."
NO_TIME = (
    "We did not understand that time. Say it like this: friday evening. Or type a number, or press Enter to go on."
)
ELSEWHERE = "For {country} ({how}). Elsewhere? Type: change where."
NOWHERE = "We do not know your country. To say it, type: change where."
BELOW = "(More below. Enter goes on.) "
"""Said where a page is longer than the screen."""

LOOSE = "Too few of those are as you want them, alone or in a group, so we show others too."
CHANGE = "Which answer do you want to change? Type its number, or Enter to leave all as it is."
NO_ANSWER = "no answer"
KEEP = "You said: {said}. Enter keeps it; no takes it back."
HEARD = "We heard: {said}. Enter keeps it; no takes it back."
LATER = "What you said beside the list (its number takes it back)"
DONE = (
    "What stands on this screen stays until you clear it. Come back whenever you like: peerfind, or peerfind now for the "
    "people above."
)
FIRST_STEP = "Trying a group and leaving again is fine. So is ringing only to ask a question."
