/** An engagement and what it must deliver, in order. */
export interface ServiceText {
  name: string;
  kind: "onboarding" | "implementation" | "training" | "advisory" | "review" | "migration" | "other";
  description: string;
  deliverables: readonly string[];
}

export const ONBOARDINGS: readonly ServiceText[] = [
  {
    name: "Onboarding {site}",
    kind: "onboarding",
    description: "From the empty account to the first week without us on the floor.",
    deliverables: [
      "Project plan",
      "Article master loaded",
      "Wi-Fi survey {site}",
      "Label layout approved",
      "Interface to {system}",
      "Shift lead training",
      "Go-live {site}",
      "Report after thirty days",
    ],
  },
  {
    name: "Onboarding and rollout",
    kind: "onboarding",
    description: "First site with us on the floor, second one with us on the phone.",
    deliverables: [
      "Kick-off minutes and plan",
      "Floor plan and locations",
      "Interface to {system}",
      "Printer set-up {site}",
      "Training for the first shift",
      "Go-live {site}",
      "Readiness checklist {site2}",
      "Go-live {site2}",
    ],
  },
  {
    name: "Data migration",
    kind: "migration",
    description: "Articles, locations and three years of movements from the old system.",
    deliverables: [
      "Mapping of the fields",
      "Test load",
      "Corrections list",
      "Final load",
      "Comparison with the old stock",
    ],
  },
];

export const SERVICES: readonly ServiceText[] = [
  {
    name: "Rollout {site2}",
    kind: "implementation",
    description: "The second site, with people from {site} helping in the first week.",
    deliverables: [
      "Survey {site2}",
      "Locations and labels",
      "Training early shift",
      "Training late shift",
      "Go-live {site2}",
      "Report after two weeks",
    ],
  },
  {
    name: "Returns desk",
    kind: "implementation",
    description: "From the gate back to the shelf, with eight reasons and photos.",
    deliverables: [
      "Reasons agreed",
      "Desk and devices",
      "Photos on the scanner",
      "Training customer service",
      "First month's figures",
    ],
  },
  {
    name: "Continuous counts",
    kind: "advisory",
    description: "Counting in the shift instead of on a closed Saturday.",
    deliverables: ["Count plan", "Limits and reasons", "First round {site}", "Audit note"],
  },
  {
    name: "Slotting for {season}",
    kind: "advisory",
    description: "The two hundred fastest of the {goods} at the right height before it starts.",
    deliverables: [
      "Movement analysis",
      "Proposal of locations",
      "Move plan for two weekends",
      "Result after four weeks",
    ],
  },
  {
    name: "Shift lead academy",
    kind: "training",
    description: "Four modules, the last one held by your own people.",
    deliverables: ["Module 1: the floor", "Module 2: exceptions", "Module 3: figures", "Module 4: train the trainer"],
  },
  {
    name: "Dock calendar introduction",
    kind: "implementation",
    description: "Carriers book their slots, first the ten largest.",
    deliverables: ["List of carriers", "Rules per dock", "Letter to the carriers", "First week with bookings"],
  },
  {
    name: "Integration check",
    kind: "advisory",
    description: "Two days with both development teams, and a list that can be worked off.",
    deliverables: ["Trace of one day", "Findings", "Retest"],
  },
];

export const REVIEW_SERVICE: ServiceText = {
  name: "Business reviews",
  kind: "review",
  description:
    "[Four reviews a year with figures, objectives and the plan.|Once a quarter we look back with figures and ahead with a plan.|A review per quarter, prepared by us, agreed with you a week before.]",
  deliverables: ["Review, first quarter", "Review, second quarter", "Review, third quarter", "Review, fourth quarter"],
};

export const SEND_BACK_REASONS: readonly string[] = [
  "The locations of the mezzanine are missing.",
  "Please use our names for the zones, the letters confuse the late shift.",
  "Totals of page three do not match the table on page five.",
];
