import type { ObjectiveText } from "./objectives.ts";
import type { ServiceText } from "./services.ts";
import type { TicketText } from "./tickets.ts";

export interface OwnThread {
  daysAgo: number;
  who: string;
  copy?: string;
  by: "ana" | "jonas" | "lena";
  subject: string;
  /** with the time of day, `09:40>` ours, `16:12<` theirs; each a working day later than the one before where it says `+` */
  mails: readonly (readonly [day: number, time: string, from: ">" | "<", text: string])[];
}

/** The last months of Northwind: fourteen warehouses on their way to the scanner flow, a renewal that waits for the CFO. */
export const NORTHWIND_THREADS: readonly OwnThread[] = [
  {
    daysAgo: 1,
    who: "ben",
    copy: "rafael",
    by: "ana",
    subject: "Scanner rollout, Antwerp and Ghent",
    mails: [
      [
        2,
        "15:05",
        "<",
        "Antwerp starts its last aisle tomorrow. Pieter has every picker on the list and two spare scanners in his drawer.\n\nGhent worries me a little, the readiness checklist is not complete.",
      ],
      [
        1,
        "10:32",
        ">",
        "Good news from Antwerp. For Ghent: what is missing on the checklist, and whom does it wait for? I would rather know today than on the evening before.",
      ],
      [
        1,
        "16:12",
        "<",
        "Antwerp is done, all 22 scanners are on the new flow and the pick team likes it. Ghent is not ready: the readiness checklist is still waiting for our electrician, he comes next week. I would rather move the Ghent date by one week than start half finished.\n\nOne more thing. Margarethe asked me what we get for the renewal besides the modules. Could you show her the order-to-ship numbers yourself? She listens to 33 hours more than to me.",
      ],
    ],
  },
  {
    daysAgo: 9,
    who: "rafael",
    by: "jonas",
    subject: "Warehouse module, version 2 of the quote",
    mails: [
      [
        10,
        "11:20",
        ">",
        "Version 2 is attached: four sites instead of six, start after the December peak, and training for the shift leads included.",
      ],
      [
        9,
        "14:48",
        "<",
        "The price is fine. I need the CFO's yes, and I will not ask her before the Ghent site is live. Please do not push from the other side either.",
      ],
    ],
  },
  {
    daysAgo: 16,
    who: "margarethe",
    by: "ana",
    subject: "Twenty minutes on order-to-ship",
    mails: [
      [
        16,
        "09:10",
        ">",
        "Ben suggested that I show you what changed since the start: 52 hours from order to ship then, 33 now, and what the missing nine hours are worth. Twenty minutes, on the phone or in Rotterdam, whenever it suits you.",
      ],
    ],
  },
  {
    daysAgo: 20,
    who: "ivy",
    by: "ana",
    subject: "Dutch dates in the stock export",
    mails: [
      [
        21,
        "13:02",
        "<",
        "The export writes the month first. Our order desk takes the fourth of December for the twelfth of April. I opened a ticket, but wanted to ask whether others have it too.",
      ],
      [
        20,
        "09:25",
        ">",
        "You are the first with that order desk. Mei has your ticket; as a stopgap the format can be set per export, under Dates.",
      ],
      [20, "11:40", "<", "That works for now, thank you. It would be good to have it as the default for all sites."],
    ],
  },
  {
    daysAgo: 33,
    who: "ben",
    by: "ana",
    subject: "Label printers after sleep",
    mails: [
      [
        34,
        "08:55",
        "<",
        "Three sites tell me the same: the label printer drops the first scan after a pause. People scan twice and some parcels get two labels. It costs us minutes, but it costs trust as well.",
      ],
      [
        33,
        "10:15",
        ">",
        "Thank you for collecting it from all three. The printer goes to sleep after ten minutes and swallows the first job. We lengthen that to the whole shift at Antwerp first and look at it for a week.",
      ],
      [33, "15:30", "<", "Antwerp is the right place, they complain the loudest. I tell Pieter."],
    ],
  },
  {
    daysAgo: 47,
    who: "rafael",
    copy: "ben",
    by: "jonas",
    subject: "Renewal 2027, all sites",
    mails: [
      [
        50,
        "10:05",
        ">",
        "Here is the renewal as we discussed it: all fourteen sites, two years, and the price per seat as it is today. The page with the results is on top because it is what your finance team will look at first.",
      ],
      [
        47,
        "16:40",
        "<",
        "Received and read. The content is right. It now goes into negotiation on our side, which means it lies on a desk that is not mine.",
      ],
    ],
  },
  {
    daysAgo: 62,
    who: "ben",
    by: "ana",
    subject: "Tilburg and Venlo: live and quiet",
    mails: [
      [
        63,
        "09:12",
        "<",
        "Tilburg went live on Monday and Venlo on Wednesday, as planned. Sites seven and eight. The quietest start so far, the phone did not ring once.",
      ],
      [
        62,
        "11:02",
        ">",
        "Eight of fourteen. I put the two into the objective so that Rafael sees it as well. What made these two so quiet?",
      ],
      [
        62,
        "14:20",
        "<",
        "Noor spent two days there and told them what went wrong in Rotterdam. Nothing beats a colleague who says: I also scanned the wrong side first.",
      ],
    ],
  },
  {
    daysAgo: 78,
    who: "gerrit",
    by: "jonas",
    subject: "Unit price for additional scanners",
    mails: [
      [79, "10:31", "<", "We need 40 more scanners for the six sites that are left. Is there a price for quantity?"],
      [
        78,
        "15:18",
        ">",
        "Above thirty there is: eight per cent less, held until the end of the year. They come from our partner, the guarantee is three years.",
      ],
    ],
  },
  {
    daysAgo: 97,
    who: "margarethe",
    copy: "rafael",
    by: "ana",
    subject: "Figures for the supervisory board",
    mails: [
      [
        98,
        "09:44",
        "<",
        "For the supervisory board I need one figure: what does an hour less from order to ship save us in a year? A range is enough.",
      ],
      [
        98,
        "16:05",
        ">",
        "Between 110 and 140 thousand euros an hour at your volume, most of it from fewer express shipments. The calculation is attached, every assumption can be changed.",
      ],
      [97, "10:22", "<", "Thank you. The assumptions are fair. I use the lower end."],
    ],
  },
];

export const NORTHWIND_OBJECTIVES: readonly (ObjectiveText & {
  key: string;
  startDaysAgo: number;
  dueIn: number;
  values: readonly number[];
  status: string;
  share: "all" | "named" | "none";
  health: number | null;
  reason?: string;
})[] = [
  {
    key: "warehouses",
    title: "Move all 14 warehouses to the new scanner flow",
    description:
      "One flow for every site, and the paper lists retired before the spring season. Antwerp and Ghent before the December peak.",
    unit: "warehouses",
    baseline: 0,
    target: 14,
    milestones: ["Rotterdam, the first site", "Half of the sites", "Antwerp", "Ghent", "Paper lists retired"],
    notes: ["Rotterdam and the harbour annex", "Four in a row, all in summer", "Tilburg and Venlo"],
    comments: [
      "> Antwerp counts as soon as a full week is through. That would be the ninth.",
      "< All 22 scanners there are on the new flow. I am proud of the team.",
      "# Ghent will slip by a week: electrician. Tell Rafael before he reads it.",
    ],
    startDaysAgo: 150,
    dueIn: 97,
    values: [2, 6, 8],
    status: "in_progress",
    share: "all",
    health: 4,
  },
  {
    key: "hours",
    title: "Cut order-to-ship time to 24 hours",
    description: "From the order in the order desk until the truck is closed, across all live sites, working hours.",
    unit: "hours",
    baseline: 52,
    target: 24,
    milestones: ["Measured at every live site", "Below 40 hours", "Below 30 hours"],
    notes: [
      "First quarter with the flow in Rotterdam",
      "Smaller waves",
      "After Tilburg and Venlo",
      "Antwerp not yet counted",
    ],
    comments: [
      "< 36 to 33 in a month. Posted it in the canteen, too.",
      "> The missing nine hours sit in inbound and in waiting for the night carrier. Both are on the list for January.",
    ],
    startDaysAgo: 180,
    dueIn: 69,
    values: [47, 41, 36, 33],
    status: "in_progress",
    share: "all",
    health: 3,
  },
  {
    key: "users",
    title: "Raise weekly active users to 500",
    description: "People who scanned at least once in the week, all sites.",
    unit: "users",
    baseline: 280,
    target: 500,
    milestones: ["Temporary staff with own names"],
    notes: ["Summer", "With Venlo", "Last week"],
    comments: ["# 431 looks better than it is, 40 of them are temporary."],
    startDaysAgo: 300,
    dueIn: 130,
    values: [340, 412, 431],
    status: "in_progress",
    share: "none",
    health: 4,
  },
  {
    key: "accuracy",
    title: "Keep invoice accuracy at or above 99 %",
    description: "Invoices without a correction, per month, for all live sites.",
    unit: "%",
    baseline: 99,
    target: 99,
    direction: "keep_at_or_above",
    decimals: 1,
    milestones: [],
    notes: ["July", "August", "September", "October"],
    comments: ["< Finance has stopped checking every tenth invoice by hand."],
    startDaysAgo: 365,
    dueIn: 130,
    values: [99.1, 99.4, 99.2, 99.3],
    status: "in_progress",
    share: "all",
    health: 5,
  },
  {
    key: "labels",
    title: "No lost first scan at the label printers",
    description:
      "Parcels with two labels per week, all sites. Starts when the new printer setting has run a week at Antwerp.",
    unit: "a week",
    baseline: 60,
    target: 0,
    milestones: ["Setting tested at Antwerp", "Setting at all live sites"],
    notes: ["Antwerp with the new setting, other sites without"],
    comments: ["> Two tests with the longer sleep are done. The third printer model needs a new firmware."],
    startDaysAgo: 33,
    dueIn: 45,
    values: [38],
    status: "in_progress",
    share: "named",
    health: 3,
  },
  {
    key: "claims",
    title: "Settle supplier claims within 5 working days",
    description: "From the photo at the dock until the credit note. Begins after the December peak.",
    unit: "days",
    baseline: 12,
    target: 5,
    milestones: ["Photos at every dock", "List for procurement"],
    notes: [],
    comments: ["< Gerrit from procurement takes part from the first day on."],
    startDaysAgo: -12,
    dueIn: 221,
    values: [],
    status: "not_started",
    share: "all",
    health: null,
  },
  {
    key: "import",
    title: "Retire the old spreadsheet import",
    description: "Order changes come through the interface only.",
    unit: null,
    baseline: null,
    target: null,
    milestones: ["Interface carries changes", "Import switched off"],
    notes: ["Changes run through the interface", "Import is read only", "Import is switched off"],
    comments: ["< Nobody misses it."],
    startDaysAgo: 610,
    dueIn: -380,
    values: [40, 80, 100],
    status: "completed",
    share: "all",
    health: 5,
  },
  {
    key: "voice",
    title: "Voice picking for heavy goods",
    description: "Trial in Rotterdam with two headsets.",
    unit: "%",
    baseline: 0,
    target: 30,
    milestones: ["Trial agreed"],
    notes: ["Trial with two pickers"],
    comments: ["# Ends here, noise in the hall is above what the headsets can do."],
    startDaysAgo: 340,
    dueIn: -150,
    values: [4],
    status: "abandoned",
    share: "none",
    health: null,
    reason: "The hall is too loud for the headsets; the screen stays.",
  },
];

export const NORTHWIND_SERVICES: readonly (ServiceText & {
  startDaysAgo: number;
  endIn: number;
  status: "active" | "completed";
  rating?: number;
  due: readonly number[];
  done: readonly (number | null)[];
  begun?: readonly number[];
})[] = [
  {
    name: "Onboarding and rollout",
    kind: "onboarding",
    description: "Sites nine and ten before the December peak, the last four after it.",
    deliverables: [
      "Rollout plan 2026",
      "Survey of all halls",
      "Printer set-up",
      "Interface to the order desk",
      "Training package for shift leads",
      "Go-live Tilburg and Venlo",
      "Go-live Antwerp",
      "Site readiness checklist, Ghent",
      "Go-live Ghent",
    ],
    startDaysAgo: 400,
    endIn: 97,
    status: "active",
    due: [-380, -340, -300, -260, -200, -60, -2, -4, 10],
    done: [382, 344, 298, 265, 204, 62, 2, null, null],
    begun: [7, 8],
  },
  {
    name: "Business reviews 2026",
    kind: "review",
    description: "Four reviews with figures, objectives and the plan.",
    deliverables: [
      "Review, first quarter",
      "Review, second quarter",
      "Review, third quarter",
      "Review, fourth quarter",
    ],
    startDaysAgo: 320,
    endIn: 40,
    status: "active",
    due: [-250, -160, -72, 19],
    done: [250, 161, 73, null],
  },
  {
    name: "Data migration",
    kind: "migration",
    description: "Articles, locations and three years of movements.",
    deliverables: [
      "Mapping of the fields",
      "Test load",
      "Corrections list",
      "Final load",
      "Comparison with the old stock",
      "Old server switched off",
    ],
    startDaysAgo: 700,
    endIn: -540,
    status: "completed",
    rating: 5,
    due: [-680, -660, -640, -610, -590, -550],
    done: [682, 661, 637, 612, 588, 549],
  },
];

export const NORTHWIND_TICKETS: readonly {
  daysAgo: number;
  who: string;
  byPortal: boolean;
  solvedAfter: number | null;
  text: TicketText;
}[] = [
  {
    daysAgo: 2,
    who: "ivy",
    byPortal: true,
    solvedAfter: null,
    text: {
      subject: "Label printer drops the first scan after sleep",
      category: "Printing",
      priority: "high",
      messages: [
        "< The printers at dock 3 and 4 in Antwerp drop the first scan when they were idle. With the new setting it happens less, but it is not gone.",
        "# Third model, firmware 4.2. The vendor knows it and has a test version.",
        "> Thank you for testing on both docks. These two printers are another model and need a newer firmware. May I install it on one of them on Monday before the early shift?",
      ],
    },
  },
  {
    daysAgo: 21,
    who: "ivy",
    byPortal: true,
    solvedAfter: null,
    text: {
      subject: "Export in Dutch date format",
      category: "Reports",
      priority: "low",
      messages: [
        "< Please make day-month-year the default for our exports. Setting it each time works but people forget.",
        "> We put the default per site into the next release. Until then the saved export 'Order desk' already has the right format.",
        "< Thank you, good for now.",
      ],
    },
  },
  {
    daysAgo: 34,
    who: "ben",
    byPortal: true,
    solvedAfter: 6,
    text: {
      subject: "Two labels on one parcel",
      category: "Printing",
      priority: "normal",
      messages: [
        "< At Tilburg some parcels get two labels. The second one is identical.",
        "# Same cause as the lost scan: people scan twice.",
        "> The second scan within five seconds no longer prints. It is active at Tilburg and comes to the other sites tonight.",
        "< Gone since this morning. Thanks for the quick help!",
      ],
    },
  },
];
