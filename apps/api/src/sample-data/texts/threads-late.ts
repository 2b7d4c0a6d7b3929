import type { MailThread } from "./mail-thread.ts";

/** The last months of a customer who does well: results, plans, requests for more. */
export const LATE_THREADS: readonly MailThread[] = [
  [
    "{site} after the summer",
    "> I looked at {site} from July until now: lines per hour are up {n:8-17} %, errors down by a third. Something changed in August, do you know what?",
    "< We do. {other} put the fast movers between knee and shoulder and nobody bends any more. Simple and brilliant.\n\nI am really happy with how the team uses your figures now.",
  ],
  [
    "Ready for {season}?",
    "> Before {season} starts: the capacity test at {site} ran with {n:2-4} times your normal load and stayed under a second. Is there anything that keeps you awake?",
    "< Only the weather. We feel well prepared, much better than a year ago. Thank you for the test, it calms everybody.",
    "> Mei keeps an eye on your queue on the three worst days, without being asked.",
    "< That is great service, we appreciate it.",
  ],
  [
    "Idea for {site2}",
    "< We would like to do at {site2} what worked so well at {site}. Roughly the same size, but {n:3-6} docks more. What would it take?",
    "> Five weeks, if your people from {site} help in the first one. I will put it on two pages with dates and what it costs.",
    "< Sounds good! {other} will join from our side and is keen to start.",
  ],
  [
    "Result of the survey among our pickers",
    "< Sharing something nice: in our yearly survey the scanner flow got {n:8-9}.{k:1-8} out of ten from the pickers. The canteen got five.",
    "> That made our day here. May I show it, without the canteen, to our developers?",
    "< Please do, and greet them from us. With the canteen, if you want them to laugh.",
  ],
  [
    "Order-to-ship: a new best",
    "> Yesterday {site} had its best day since we measure: {n:13-21} hours from order to ship across all lines.",
    "< I saw it on the screen and took a photo. Wonderful result, the whole shift is proud. Cake on {day}, you are invited.",
  ],
  [
    "Plan for next year",
    "< We are writing the plan for next year. From your side: which two things would bring us the most?",
    "> Slotting by season at {site}, and the dock calendar at {site2}. I can show with your own numbers what either is worth.",
    "< Both are on my list as well, so we agree. Please show it to {other}, who holds the money and likes your charts.",
    "> The page is ready, I walk {other} through it whenever it suits.",
    "< {other} is convinced and looks forward to the proposal. Good work.",
  ],
  [
    "Thank you for {day}",
    "< A short thank you for {day}. The label printers stopped at six, Mei was on the phone at five past, and at twenty past everything ran. That is how it should be.",
    "> I pass it on, she will be glad. The cause was a power strip, by the way, nothing deeper.",
    "< A power strip! We replaced all of them. Thanks again, excellent help.",
  ],
  [
    "The portal",
    "> You and {other} now see our shared objectives in the portal whenever you want, with the same numbers we look at. Tell me if something there is not clear.",
    "< Just had a look. I like that it shows what we agreed and not what somebody remembers. Very clear.",
  ],
  [
    "Visit in the new year",
    "> Could we come for a day in January? Half of it on the floor at {site}, half with you and {other} about the plan.",
    "< You are always welcome. Take the second week, then the stock is counted and everybody is in a good mood.",
  ],
  [
    "Two people for your user day",
    "> Our user day is in spring, and the talk people ask for is yours: how {company} got rid of the yearly count. Would you tell it?",
    "< An honour. {other} and I would do it together, {n:20-30} minutes, and with honest numbers.",
    "> Wonderful. I send you the slot and we look at the slides together when you want.",
    "< Looking forward to it, this will be fun.",
  ],
  [
    "Returns within a day",
    "< Since last week every return at {site} is back on the shelf within a day. It was {n:5-9} days before. I wanted you to be the first to know.",
    "> What a result. That was the goal for the end of the year, shall we mark it as reached?",
    "< Mark it. And let us agree the next one, the team is hungry for more.",
  ],
  [
    "Small wish for the dashboard",
    "< Could the dashboard remember my site? I choose {site} every morning with great loyalty.",
    "> It remembers from today on. Thank you for telling us, somebody else surely clicked as loyally as you.",
    "< Works perfectly, thanks! One click less, every day, for ever.",
  ],
  [
    "Extra seats for {site}",
    "< We need {n:8-26} more seats at {site} from next month, the second shift becomes permanent.",
    "> Congratulations. I put them in the order with the same price as the others, Jonas sends it today.",
    "< Signed and sent back. Good news for us, and good news for you, I suppose.",
  ],
  [
    "Feedback on the new search",
    "> You asked for a search that forgives typing errors. It is live since {day}. Does it find what you look for?",
    "< It finds {goods} even when {other} types, which is the hardest test we have. Great improvement.",
  ],
  [
    "Counts: year to date",
    "> Continuous counts at {site}, year to date: {n:97-99}.{k:2-8} % of the locations right at the first count. When we started it was {s:86-91}.",
    "< And no closed Saturday this December, for the first time in my life here. My family thanks you, too.",
  ],
];
