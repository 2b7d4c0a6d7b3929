/** What members wrote for each other; `@` calls a colleague. */
export const NOTES: readonly string[] = [
  "{to} decides faster by phone than by mail. Three mails about the docks, four minutes on the phone.",
  "Heard at the gate in {site}: they close the canteen earlier from next month, so floor walks better before noon.",
  "@Jonas {to} mentioned the second shift at {site2} twice. Could be seats, could be small talk.",
  "Their fiscal year ends in March. Anything above fifty thousand needs a second signature until then.",
  "{other} and {to} do not agree about priorities. Speak to both before proposing dates.",
  "@Mei printers at {site} are on a different network from everything else. Worth knowing at three in the morning.",
  "{to} has a new boss since this week. Same floor, more questions about money.",
  "The person who really knows the {goods} is not on any list: the foreman of the early shift. Invite him to the next walk.",
  "Competitor was at the same fair, two booths away. {to} came to ours first.",
  "Promised a one-page summary in plain words by the end of the week. No abbreviations, {other} dislikes them.",
  "@Lena they moved the racks at {site2} without telling us. Floor plan in the project folder is the old one.",
  "{to} likes to see the number before the explanation. Start with it next time.",
  "In {season} they do not answer between ten and three. Everything before nine or not at all.",
  "Asked for a reference in their industry. Thought of two, both need to be asked first.",
  "{other} starts a parental leave in about {n:4-9} weeks. Handover to {to}, who knows most of it.",
  "Nice sign: the dashboard of {site} hangs printed in the corridor, with last week's record circled.",
  "They tried the export without asking us and it worked. Nothing to do, only good to know.",
  "@Jonas please no discount before the review, the value is not in question here.",
  "{to} counts in pallets, {other} counts in orders. Show both or lose one.",
  "Old contract had a clause on support at night that nobody used. Leave it out next time, or sell it properly.",
  "Spoke to the union representative at {site} during the walk. Relaxed, as long as no names appear on screens.",
  "Their own IT renames servers in January. We should be told two weeks before, asked {other} to put it in writing.",
  "If {to} is silent for a week it is workload, not displeasure. Learned that in the first winter.",
  "@Ana they would give a talk at the user day if someone helps with slides.",
  "Birthday of the site on {day}: {n:20-60} years of {site}. A card costs nothing.",
  "Shift lead at {site2} solved the battery question with a timer from a hardware shop. Better than our idea.",
  "Next year's budget is asked for in the second week of the month. Numbers from us have to be there a week earlier.",
  "{to} was quoted in a trade paper about stock accuracy. We are not named, the figure is ours.",
];

export const PRIVATE_NOTES: readonly string[] = [
  "My impression: {to} would like to move to a bigger role within a year. Build up {other} in time.",
  "Not for the file: {to} is not sure the new boss will stay either.",
  "I promised more than I should have about the dates for {site2}. Speak to Lena first thing tomorrow.",
  "{other} reacts badly to being corrected in front of others. Take it outside next time.",
];

export const STRAINED_NOTES: readonly string[] = [
  "@Jonas nobody above {to} has seen a result since summer. Without that the renewal is a line in a list.",
  "Third time the review was moved. Not a bad sign alone, but the third.",
  "@Mei can we answer their tickets by phone for a while? Written answers get read as excuses here.",
  "The plan for {site2} has no owner on their side since the reorganisation. Ask {other} who inherits it.",
  "They asked for the notice period. It was asked in passing, but it was asked.",
];
