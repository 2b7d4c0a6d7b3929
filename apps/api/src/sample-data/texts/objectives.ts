import type { Direction } from "@tandem/domain/objectives/objective";

/** A goal as both sides would write it, with the way from baseline to target and what was said about it. */
export interface ObjectiveText {
  title: string;
  description: string;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  /** digits behind the point that such a value has */
  decimals?: number;
  direction?: Direction;
  milestones: readonly string[];
  /** notes of progress, oldest first */
  notes: readonly string[];
  /** `>` ours, `<` theirs, `#` among ourselves */
  comments: readonly string[];
}

export const OBJECTIVES: readonly ObjectiveText[] = [
  {
    title: "Ship within {n:18-26} hours of the order",
    description:
      "From the minute an order reaches {system} until the truck is closed, working hours of the site. Measured across all lines, shown per site.",
    unit: "hours",
    baseline: 49,
    target: 24,
    decimals: 1,
    milestones: ["Measured the same way at every site", "{site} below 30 hours", "{site2} below 30 hours"],
    notes: ["First month with the new figure", "Second shift counts now, too", "Better since the waves are smaller"],
    comments: [
      "> The figure now leaves out the hours in which the carrier holds the truck. It is the same for every site.",
      "< Good, that was the discussion in every meeting. Now we can talk about the work.",
    ],
  },
  {
    title: "Stock right at the first count",
    description:
      "Share of locations where the first count equals the stock. {site} first, then every hall that counts continuously.",
    unit: "%",
    baseline: 88.5,
    target: 98,
    decimals: 1,
    milestones: ["Reason list agreed", "First full round through {site}", "No closed day for the yearly count"],
    notes: [
      "After the first round",
      "Fast movers twice, slow movers once",
      "Late shift counts as much as the early one",
    ],
    comments: [
      "< The auditors ask for the list of differences above five hundred euros. Can it hang on this objective?",
      "> Attached to the review. They get it every quarter from now on.",
    ],
  },
  {
    title: "Train every shift lead",
    description:
      "Ninety minutes each, in groups of six, with the exercise on the floor. Whoever was trained may train others.",
    unit: "people",
    baseline: 0,
    target: 24,
    milestones: ["First group at {site}", "Late shift trained", "Two trainers of your own"],
    notes: ["First two groups", "Late shift done", "One group moved because of a truck"],
    comments: ["< Our second trainer held the last group alone. It went well!"],
  },
  {
    title: "Errors below four in ten thousand lines",
    description: "Wrong article, wrong quantity or wrong customer, counted when the customer tells us.",
    unit: "in 10,000",
    baseline: 11.2,
    target: 4,
    decimals: 1,
    milestones: [
      "Reasons known for every error",
      "Question on the screen for doubtful articles",
      "One quarter below six",
    ],
    notes: ["Most are mixed units", "After the question on the screen", "Temporary staff does not make it worse, good"],
    comments: [
      "> Half of what is left comes from {m:9-30} articles with the same code on carton and piece.",
      "< The suppliers of those are informed.",
    ],
  },
  {
    title: "Returns back on the shelf within {n:1-2} days",
    description:
      "From the gate until the article can be sold again. Clothing, gifts and damaged goods are counted apart.",
    unit: "days",
    baseline: 8,
    target: 2,
    decimals: 1,
    milestones: ["Eight reasons instead of forty", "Second table", "Credit note on the same day"],
    notes: ["With the second table", "Holiday returns included", "Eight reasons are enough"],
    comments: ["< Customer service noticed it before we told them."],
  },
  {
    title: "Load trucks without waiting",
    description: "Share of trucks that find an open dock within fifteen minutes of their slot.",
    unit: "%",
    baseline: 54,
    target: 90,
    milestones: ["Carriers can book", "Ten largest carriers use it", "Slots for inbound as well"],
    notes: ["Six carriers book", "Nine of the ten largest", "Fridays are still difficult"],
    comments: ["< One carrier still sends a fax. We book for him.", "> A fax at our user day would be an attraction."],
  },
  {
    title: "Move all picking at {site2} to the scanner flow",
    description: "Lines picked with the scanner as a share of all lines. Paper stays for emergencies only.",
    unit: "%",
    baseline: 0,
    target: 100,
    milestones: ["Network without dark spots", "Pilot zone", "Early shift", "Late shift"],
    notes: ["Pilot zone only", "Early shift complete", "Late shift half way"],
    comments: [
      "> Dark spots are gone, the test drive with the forklift had no drop.",
      "< We start the late shift with the two who asked for it.",
    ],
  },
  {
    title: "Parcels per hour at packing",
    description: "Average of all tables in the busiest four hours of the day.",
    unit: "parcels",
    baseline: 41,
    target: 55,
    milestones: ["Two tables as a test", "All tables with the scale", "Fewer than six touches per parcel"],
    notes: ["Test tables", "All tables at {site}", "With new staff, so a good value"],
    comments: ["# The tables near the stairs are slower because of the draught, not because of us."],
  },
  {
    title: "Halve the walking distance per order",
    description: "Metres per order, from the route of the scanner, for {goods} only.",
    unit: "metres",
    baseline: 420,
    target: 210,
    milestones: ["Two hundred fastest moved", "Seasonal slotting", "Second zone"],
    notes: ["After the first move", "Summer slotting", "Distances at {site} only"],
    comments: ["< Our pickers thank you, one measured it on his watch and got the same."],
  },
  {
    title: "First answer to every ticket within two hours",
    description: "On working days between seven and eighteen, for all priorities.",
    unit: "hours",
    baseline: 6.5,
    target: 2,
    decimals: 1,
    milestones: ["One queue for all sites", "Night number for printing"],
    notes: ["One queue since Monday", "With the night number"],
    comments: ["< The night number was used once and it worked."],
  },
  {
    title: "Replace the spreadsheet for {season}",
    description: "Plan temporary staff, devices and docks for {season} in one place that everybody can see.",
    unit: null,
    baseline: null,
    target: null,
    milestones: ["Last year's numbers loaded", "Plan shared with the shift leads", "Spreadsheet closed for editing"],
    notes: ["Numbers are in", "Shift leads have seen it", "Only the canteen still uses the sheet"],
    comments: ["> Last year's numbers are loaded, with the two days in which nothing moved because of snow."],
  },
  {
    title: "Validate the interface to {system}",
    description: "Every kind of order once, with a signed protocol, so that the auditors do not ask again.",
    unit: "cases",
    baseline: 0,
    target: 36,
    milestones: ["List of cases signed", "Half of the cases", "Protocol signed"],
    notes: ["Simple orders", "Orders with batches", "Everything but exports"],
    comments: ["# Case 31 is not possible in their test system. Needs a decision, not a developer."],
  },
  {
    title: "Cartons instead of air",
    description: "Filled volume of the parcels that leave {site}, measured by the scale and the size of the carton.",
    unit: "%",
    baseline: 52,
    target: 70,
    milestones: ["Sizes of all cartons known", "Proposal on the packing screen"],
    notes: ["With seven sizes instead of four", "Proposal is followed in most cases"],
    comments: ["< Our carrier asked why the trucks are half as full. I like such questions."],
  },
  {
    title: "Put the second site on the same reports",
    description: "{site2} uses the definitions of {site}, so that the board sees one page.",
    unit: "reports",
    baseline: 0,
    target: 8,
    milestones: ["Definitions agreed", "Four reports", "Old reports switched off"],
    notes: ["Two reports", "Half of them", "Finance checked the totals"],
    comments: ["> Definitions are in the portal, one page, no abbreviations."],
  },
];

export const MAINTAINED: readonly ObjectiveText[] = [
  {
    title: "Keep delivery promise at or above 98 %",
    description: "Orders that leave on the promised day. Looked at every month.",
    unit: "%",
    baseline: 98,
    target: 98,
    decimals: 1,
    direction: "keep_at_or_above",
    milestones: [],
    notes: ["Month closed", "A good month", "With two public holidays", "As expected"],
    comments: ["< Our dealers noticed that they do not call any more to ask."],
  },
  {
    title: "Keep label failures at or below 3 a week",
    description: "Labels that had to be printed a second time, all sites together.",
    unit: "a week",
    baseline: 3,
    target: 3,
    direction: "keep_at_or_below",
    milestones: [],
    notes: ["Average of the month", "New print heads", "One bad roll", "Quiet month"],
    comments: ["> The bad rolls had a different glue. Purchasing has the number of the good ones."],
  },
  {
    title: "Keep scanners in use at or above 85 %",
    description: "Devices that were used in a week as a share of all. Below that we pay for drawers.",
    unit: "%",
    baseline: 85,
    target: 85,
    direction: "keep_at_or_above",
    milestones: [],
    notes: ["After the exchange", "Holiday month", "Spares counted apart"],
    comments: ["# Below the line because of the closed hall, not because of the people."],
  },
];
