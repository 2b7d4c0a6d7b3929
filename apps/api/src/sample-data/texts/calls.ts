/** What was said on the phone, as the member wrote it down afterwards. The outcome is one word or two. */
export type CallText = readonly [outcome: string, summary: string];

export const START_CALLS: readonly CallText[] = [
  [
    "Connected",
    "{to} worries about the first morning more than about the software. Went through it hour by hour: who stands where, who has the list, who decides to stop. Sounded calmer at the end.",
  ],
  [
    "Connected",
    "Article master has no storage class for {n:200-900} articles. {to} wants to guess by supplier; we try that for the ten largest suppliers and look at the rest together.",
  ],
  [
    "Connected",
    "The electrician comes a week later than planned to {site}. We keep the date for training and move the printers instead.",
  ],
  [
    "Connected",
    "{to} asked three times how hard it is to go back to paper. Answer: one button, and nobody has used it so far. That was what {other} wanted to hear.",
  ],
  ["Connected", "Names of the pilot group are fixed, {n:7-12} people, two of them sceptics on purpose. Good sign."],
  ["Left a message", "Mailbox. Asked for the floor plan of {site2} in a size that can be read."],
  [
    "Connected",
    "Contract signed on both sides; {to} wants the kick-off in {site} and not online, so that people see faces.",
  ],
];

export const RUNNING_CALLS: readonly CallText[] = [
  [
    "Connected",
    "{to} likes the new packing tables and wants four more. Purchasing is on their side, we only set up the devices.",
  ],
  [
    "Connected",
    "Talked through last month: errors down, speed flat. {to} thinks the speed is limited by the printers, we measure that for a week at {site}.",
  ],
  ["Connected", "Short one. {other} is on leave until the end of the month, {to} decides in the meantime."],
  ["No answer", "Tried twice, before and after lunch. Sent the question by mail instead."],
  [
    "Connected",
    "{to} was asked by the board why returns take {n:4-8} days. We agreed to look at the returns corner at {site} with a stopwatch.",
  ],
  [
    "Connected",
    "Question about seats for {season}: temporary people can share devices but not names. {to} sends a list.",
  ],
  [
    "Connected",
    "{to} called from the floor at {site}: a picker found a faster way through aisle {k:11-29} and wants it in the routing. Took notes, it is a good idea.",
  ],
  ["Left a message", "Mailbox is full, left word with the front desk."],
  [
    "Connected",
    "Went through the open tickets one by one. Two can be closed, one needs their network people. {to} was glad about the order in it.",
  ],
  [
    "Connected",
    "{to} compared our figures with their own for a week: same to the line. From now on the monthly report uses ours.",
  ],
  [
    "Connected",
    "{site2} gets a mezzanine in spring. We need the new locations four weeks before, {to} knows and puts it in the plan.",
  ],
  [
    "Connected",
    "Asked about the dock calendar. Carriers seem to like it better than expected, only one still sends a fax.",
  ],
  [
    "Connected",
    "{to} will be reachable by {other} only during the stock count. Nothing planned in that week from our side.",
  ],
  [
    "Connected",
    "The label stock at {site} was a different quality, that explains the jams. {to} orders the old one again.",
  ],
  ["Connected", "Explained how the order-to-ship time counts weekends. {to} prefers working hours, like everybody."],
  [
    "Connected",
    "{to} wants to show the dashboard to a customer of theirs. Sent a read-only link that ends after a day.",
  ],
  [
    "Connected",
    "{to} wanted to know whether others print the gift message on the delivery note. Two do. Sent a sample.",
  ],
  [
    "Connected",
    "Scales at {site} were calibrated, weights moved by {n:1-4} grams. No effect on the carrier rules, checked while on the phone.",
  ],
  ["Connected", "Holiday cover: {other} takes over for {n:2-3} weeks and may approve anything but money."],
  ["Connected", "{to} asked how to stop the mail about closed tickets. Showed where, took a minute."],
  [
    "Connected",
    "They think about a night run for {goods}. Load on the interface would be fine, the question is who unjams a printer at three.",
  ],
  ["Connected", "{to} told us about a break-in at {site2}. Nothing of ours is missing, two docking stations are bent."],
  [
    "Connected",
    "Compared the pick rates of both halls. The difference is the stairs, and nobody will move the stairs.",
  ],
  [
    "Connected",
    "Customs changed a code. {to} has {n:6-40} open shipments with the old one, corrected them together in {k:11-25} minutes.",
  ],
  ["Connected", "{to} was at a trade fair and saw three things we have and one we do not. Wrote the one down."],
  ["Connected", "Agreed to try the count in the first hour of the late shift, when the docks are quiet."],
  ["Connected", "Short question about roles: {other} may now change reasons, but not delete them."],
  ["No answer", "Rang out at both numbers. It is the week of the stock count there."],
  [
    "Connected",
    "{to} asked what would happen if their internet fails for a day. Everything on the floor goes on, labels too; nothing leaves the building electronically.",
  ],
  [
    "Connected",
    "They renamed {site2} in their own papers. We keep the old name on the labels until the drivers are told.",
  ],
];

export const LATE_CALLS: readonly CallText[] = [
  [
    "Connected",
    "Very good mood. {to} says {site} has not been this quiet before {season} in years and gives part of the credit to us.",
  ],
  [
    "Connected",
    "{to} thinks about {site2} for next year and asked what others paid for a second site. Jonas prepares something honest.",
  ],
  ["Connected", "Went through the renewal in ten minutes. {to} has no open wish except two more reports, both exist."],
  [
    "Connected",
    "{to} confirmed that {other} signs. Only the date of the board meeting is between us and the signature.",
  ],
  ["Connected", "{other} wants the objectives for next year before the holidays. {to} proposes three, all measurable."],
  ["Connected", "{to} offered to speak to a prospect of ours, without being asked. Noted for the spring."],
  [
    "Connected",
    "Looked at the picture of a full week together. {to} found two hours where nobody needs a forklift and already moved a shift.",
  ],
  ["Connected", "{to} is happy with the ticket times: first answer under two hours in the whole quarter."],
];

export const STRAINED_CALLS: readonly CallText[] = [
  ["Connected", "{to} is friendly and tired. Everything waits for a decision that is taken two floors above."],
  ["No answer", "Third attempt this week. {other} says {to} is in budget meetings until Friday."],
  [
    "Connected",
    "Budget will be decided without us in the room. {to} asked for one page with numbers and no adjectives.",
  ],
  ["Left a message", "Asked for ten minutes before the approval round. No promise."],
  [
    "Connected",
    "{to} would renew, but has nobody above who remembers why they bought. We need the plant's own figures, not ours.",
  ],
];

export const WORRIED_CALLS: readonly CallText[] = [
  [
    "Connected",
    "{to} was short and angry about the printers. Did not argue. Promised a cause by Thursday and a name to call at night.",
  ],
  ["No answer", "Rang out. {to} reads mail but does not pick up any more."],
  [
    "Connected",
    "{to} said openly that another supplier was on site last week. Asked what would have to change; the answer was: finish what you started.",
  ],
];
