/** A meeting that was held: what we noted for ourselves, and, where it was shared, what the customer reads. */
export interface MeetingText {
  title: string;
  kind: "check_in" | "business_review" | "kick_off" | "training" | "demo" | "negotiation" | "session" | "other";
  minutes: number;
  notes: string;
  shared?: string;
  outcome?: string;
}

export const KICK_OFF: MeetingText = {
  title: "Kick-off",
  kind: "kick_off",
  minutes: 120,
  notes:
    "Twelve people in the room, half of them from the floor, which is rare and good. {other} asked what happens to people who are slow; agreed that nobody is measured in the first three months. Champion is clearly {to}.",
  shared:
    "We start with {site}. Weekly check-in of half an hour. Nobody is measured by name in the first three months. {to} owns the plan on your side.",
  outcome: "Plan agreed",
};

export const CHECK_INS: readonly MeetingText[] = [
  {
    title: "Check-in",
    kind: "check_in",
    minutes: 30,
    notes: "Everything on plan. {to} wants to hear about delays from us first and not from the shift leads. Fair.",
    outcome: "On plan",
  },
  {
    title: "Check-in: inbound",
    kind: "check_in",
    minutes: 45,
    notes:
      "Inbound at {site} is the narrow place now, not picking. One supplier sends without notice; {to} talks to them. We show what an hour of waiting costs.",
    shared: "Inbound at {site}: {to} speaks with the supplier, we add waiting time to the dashboard.",
  },
  {
    title: "Check-in: labels",
    kind: "check_in",
    minutes: 30,
    notes:
      "Label jams are halved with the new stock. {other} asks for a spare print head per site. No open question left from last time.",
    outcome: "Labels done",
  },
  {
    title: "Floor walk at {site}",
    kind: "session",
    minutes: 90,
    notes:
      "Walked the route of an order from screen to truck. Found two places where people wait for each other, both at the stairs. {to} had suspected it for years.",
    shared: "Two waiting places found near the stairs. {to} tries a one-way rule for a fortnight.",
  },
  {
    title: "Check-in: counts",
    kind: "check_in",
    minutes: 30,
    notes:
      "Count rate is at {n:60-92} % of the plan. The late shift counts less because nobody told them it matters. {other} tells them.",
  },
  {
    title: "Weekly check-in",
    kind: "check_in",
    minutes: 30,
    notes:
      "Short and good. {to} brings three wishes, two of which exist already. Third goes to product with a drawing.",
    outcome: "Three wishes noted",
  },
  {
    title: "Demo: dock calendar",
    kind: "demo",
    minutes: 45,
    notes:
      "Shown with their own month. {to} saw the six-truck morning and laughed. {other} wants to know who books for carriers who do not speak English.",
    outcome: "Wants an offer",
  },
  {
    title: "Check-in: {season}",
    kind: "check_in",
    minutes: 45,
    notes:
      "Planning for {season}: {n:20-70} temporary people, guided mode for all of them, Mei watches the queue. {to} brings last year's numbers to compare.",
    shared: "Guided mode for everyone who is new. We watch the queue on the three busiest days.",
  },
  {
    title: "Training for shift leads",
    kind: "training",
    minutes: 90,
    notes:
      "Eleven of twelve came. The best question was what to do when the scanner is right and the shelf is wrong. Lena turned it into an exercise.",
    shared: "Slides and the exercise sheet are with {to}. One group is left and gets its own date.",
    outcome: "11 of 12 trained",
  },
  {
    title: "Integration round",
    kind: "other",
    minutes: 60,
    notes:
      "Their developers and ours, no managers. Agreed on retries, on who wakes whom, and on a test order every morning at five.",
    outcome: "Test order every morning",
  },
  {
    title: "Check-in: open tickets",
    kind: "check_in",
    minutes: 30,
    notes:
      "Went through what is open. {to} cares about the printers and about nothing else this month. Others can wait, said so themselves.",
  },
  {
    title: "Demo: analytics",
    kind: "demo",
    minutes: 45,
    notes:
      "{other} took over the mouse after five minutes and found a fact about their own Mondays. Best kind of demo.",
  },
  {
    title: "Review of the pilot",
    kind: "other",
    minutes: 60,
    notes:
      "Pilot at {site}: {n:9-21} % more lines per hour, errors down to {k:2-6} in ten thousand. The two sceptics spoke for it, unasked. {to} recommends {site2} as next.",
    shared: "The pilot reached what we agreed. {site2} is next, date to be fixed by both sides.",
    outcome: "Go for the second site",
  },
  {
    title: "Working session: slotting",
    kind: "session",
    minutes: 90,
    notes:
      "Moved the two hundred fastest of the {goods} on paper first. {to} changed a third of our proposal and was right each time.",
    shared: "List of two hundred locations agreed, moved over two weekends.",
  },
  {
    title: "Check-in: returns",
    kind: "check_in",
    minutes: 30,
    notes:
      "Eight reasons instead of forty work. The corner needs a second table more than it needs software. {to} has one in the cellar.",
    outcome: "Second table",
  },
  {
    title: "Check-in: {goods}",
    kind: "check_in",
    minutes: 30,
    notes:
      "Talked only about {goods} and where they get lost. Between inbound and shelf, says {to}, and the movements agree. A count at the lane is tried for two weeks.",
    shared: "For two weeks we count {goods} at the inbound lane.",
  },
  {
    title: "Check-in after the release",
    kind: "check_in",
    minutes: 30,
    notes:
      "New search is liked, new colours are not. {other} found one label that is cut off on the old screens. Nothing that hurts.",
    outcome: "One small fix",
  },
  {
    title: "Walk through {site2}",
    kind: "session",
    minutes: 120,
    notes:
      "First time at {site2} since the racks were moved. Walkways are wider than on the plan, good for us. {n:3-7} places without network, all near the outer wall.",
    shared: "List of places without network is attached, the rest is ready.",
  },
  {
    title: "Review of tickets",
    kind: "other",
    minutes: 45,
    notes:
      "{n:9-18} tickets in the quarter, most about printing. {to} would like a page that says what the cause was and not only that it is solved.",
  },
  {
    title: "Planning the stock count",
    kind: "session",
    minutes: 60,
    notes:
      "They count in two nights, one hall each. We freeze nothing, {other} wants to see open orders next to the count. Mei is reachable both nights.",
    shared: "Two nights, one hall each. Open orders are shown beside the count.",
    outcome: "Plan for two nights",
  },
  {
    title: "Demo: returns desk",
    kind: "demo",
    minutes: 45,
    notes:
      "Customer service came along and asked better questions than operations. The photo step won them over. Price will be the topic, not the function.",
  },
  {
    title: "Refresher for the night shift",
    kind: "training",
    minutes: 60,
    notes:
      "Seven people, two new. Most useful part was how to skip a location without losing it. They asked for the exercise on paper.",
    outcome: "7 trained",
  },
  {
    title: "Check-in with finance",
    kind: "check_in",
    minutes: 30,
    notes:
      "{to} brought a colleague from finance who wanted to know what one error costs. We took {n:21-38} euros, they use {k:25-45}. Close enough to go on with theirs.",
    outcome: "Cost per error agreed",
  },
  {
    title: "Carriers round table",
    kind: "other",
    minutes: 60,
    notes:
      "Three carriers in the room for the first time. One would like slots an hour earlier. {to} enjoyed hearing that the yard is quicker than elsewhere.",
  },
  {
    title: "Check-in: staffing",
    kind: "check_in",
    minutes: 30,
    notes:
      "Two people left the early shift. Guided mode carries it for now, but {to} does not want to plan with it. New people start in {n:2-5} weeks.",
  },
  {
    title: "Check-in before the holidays",
    kind: "check_in",
    minutes: 30,
    notes: "Who is there when, who may decide, and what happens if the label server sulks. {other} keeps the phone.",
    shared: "Contacts for the holidays are exchanged on both sides.",
  },
  {
    title: "Working session: master data",
    kind: "session",
    minutes: 90,
    notes:
      "Went through {n:120-480} articles without a weight. {other} can get most from the suppliers, the rest goes on the scale on quiet afternoons.",
    outcome: "Weights by the end of the month",
  },
  {
    title: "Demo: slotting",
    kind: "demo",
    minutes: 45,
    notes:
      "Used a week of their own picks. {to} recognised every bad place on the heat map and added one that it did not show.",
    outcome: "Wants it for one zone",
  },
  {
    title: "Check-in: export orders",
    kind: "check_in",
    minutes: 30,
    notes:
      "Export papers take longer than packing. {to} has a list of countries that need them, we print only for those from now on.",
    shared: "Papers are printed only for countries on the list.",
  },
  {
    title: "Exchange with another customer",
    kind: "other",
    minutes: 75,
    notes:
      "Brought two teams together who count the same way. They compared reasons for differences and we mostly listened. {to} invited them to {site}.",
  },
  {
    title: "Check-in: quiet month",
    kind: "check_in",
    minutes: 15,
    notes: "Fifteen minutes were enough. Figures are steady, no one complains, {to} is almost suspicious about it.",
  },
];

export const REVIEWS: readonly MeetingText[] = [
  {
    title: "Business review, first year",
    kind: "business_review",
    minutes: 75,
    notes:
      "Showed where they started and where they are. {to} added two results we did not know. Finance asked about seats, not about the price.",
    shared: "Results of the first year, and three objectives for the second. Figures are attached to the invitation.",
    outcome: "Three objectives agreed",
  },
  {
    title: "Business review",
    kind: "business_review",
    minutes: 60,
    notes:
      "Good attendance, everyone who decides was there. Questions were about next year and not about last quarter. {other} wants {site2} on the plan.",
    shared: "We stay with the three objectives and add one for {site2}.",
    outcome: "Next site on the plan",
  },
  {
    title: "Half-year review",
    kind: "business_review",
    minutes: 60,
    notes:
      "Numbers are better than promised, so most of the hour went into ideas. {to} asked to share them with the supervisory board.",
    shared: "All objectives on or ahead of plan. Next review in six months.",
    outcome: "Shared with the board",
  },
  {
    title: "Business review, autumn",
    kind: "business_review",
    minutes: 60,
    notes:
      "All key people in one room. Renewal came up by itself and sounded like a formality. {other} thanked the team by name.",
    shared: "Objectives for next year are drafted, {to} comments in the portal.",
    outcome: "Renewal supported",
  },
  {
    title: "Quarterly review",
    kind: "business_review",
    minutes: 60,
    notes:
      "Started with what did not work, at our suggestion, and the rest was easy. {other} asked for the figures per shift. {to} would rather not, for good reasons.",
    shared: "Figures stay per hall. Two objectives are finished, one is new.",
    outcome: "One new objective",
  },
  {
    title: "Annual review with management",
    kind: "business_review",
    minutes: 90,
    notes:
      "Management stayed for the whole time, which was not planned. One hour less from order to ship is worth more to them than we had said. They want it in writing.",
    shared: "Value of the saved hours is confirmed by your finance team.",
    outcome: "Value confirmed",
  },
];

export const STRAINED_REVIEWS: readonly MeetingText[] = [
  {
    title: "Business review, moved twice",
    kind: "business_review",
    minutes: 40,
    notes:
      "Took place in the end, without the people who decide. {to} defends us where possible. Nobody objected, nobody promised.",
    shared: "Results so far, and what is open for {site2}. Date for the decision to be named by you.",
    outcome: "No decision",
  },
  {
    title: "Check-in, shortened",
    kind: "check_in",
    minutes: 15,
    notes: "Fifteen minutes between two other meetings. {to} apologised. {site2} is not forgotten, only not now.",
  },
  {
    title: "Clearing the air",
    kind: "check_in",
    minutes: 60,
    notes:
      "Listened for forty minutes. Four broken promises on the list, three of them really ours. {to} wants dates in writing.",
    outcome: "List of four dates",
  },
];

export const NEGOTIATION: readonly MeetingText[] = [
  {
    title: "Terms for the renewal",
    kind: "negotiation",
    minutes: 45,
    notes: "Two years instead of one if the price stays. {to} takes it inside, {other} has to agree.",
    outcome: "Two-year option",
  },
  {
    title: "Scope of the extension",
    kind: "negotiation",
    minutes: 45,
    notes: "Went line by line. Training is in, travel is out, start after {season}.",
    outcome: "Scope agreed",
  },
  {
    title: "Last questions before signing",
    kind: "negotiation",
    minutes: 30,
    notes: "Two questions on liability, one on support hours at night. All answered on the spot.",
    outcome: "Ready to sign",
  },
  {
    title: "Offer, second reading",
    kind: "negotiation",
    minutes: 45,
    notes:
      "Went from the total to the parts and back. {to} wants the training listed apart, {other} wants it for nothing. Listed apart it is.",
    outcome: "Training listed apart",
  },
  {
    title: "Talk with purchasing",
    kind: "negotiation",
    minutes: 30,
    notes: "Purchasing asked for eight per cent and laughed first. Payment in two parts instead, price stays.",
    outcome: "Two payments",
  },
  {
    title: "Start date and notice",
    kind: "negotiation",
    minutes: 30,
    notes:
      "Start moves behind {season}. Notice period of three months on both sides was no topic for more than a minute.",
    outcome: "Start after the peak",
  },
  {
    title: "Round with their lawyers",
    kind: "negotiation",
    minutes: 60,
    notes: "Three clauses, two of them about data. Our standard wording was accepted for both, the third is taken out.",
    outcome: "Wording agreed",
  },
];

export const UPCOMING: readonly { title: string; kind: MeetingText["kind"]; minutes: number; agenda: string }[] = [
  { title: "Check-in", kind: "check_in", minutes: 30, agenda: "Open tickets, then the week ahead at {site}." },
  {
    title: "Business review",
    kind: "business_review",
    minutes: 60,
    agenda: "Results of the year, objectives for the next one, plan for {site2}.",
  },
  {
    title: "Working session: January plan",
    kind: "session",
    minutes: 60,
    agenda: "Who does what at {site} in the first three weeks of the year.",
  },
  {
    title: "Planning round {site2}",
    kind: "other",
    minutes: 45,
    agenda: "Dates, people, and what must not happen during {season}.",
  },
];
