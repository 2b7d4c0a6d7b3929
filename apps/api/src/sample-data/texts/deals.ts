import type { ProductKey } from "../cast/products.ts";

export interface DealText {
  name: string;
  products: readonly ProductKey[];
  /** share of what the company pays per year */
  share: number;
}

export const FIRST_DEAL: DealText = {
  name: "Halyard Core, {site}",
  products: ["core", "scanner", "rollout"],
  share: 0.62,
};

export const EXTENSIONS: readonly DealText[] = [
  { name: "Scanner flow for {site2}", products: ["scanner", "training"], share: 0.24 },
  { name: "Returns desk", products: ["returns"], share: 0.16 },
  { name: "Continuous counts, all sites", products: ["counts"], share: 0.12 },
  { name: "Dock calendar {site}", products: ["docks"], share: 0.1 },
  { name: "Order-to-ship analytics", products: ["analytics"], share: 0.18 },
  { name: "Warehouse module {site2}", products: ["warehouse"], share: 0.26 },
  { name: "Seats for the second shift", products: ["core"], share: 0.14 },
  { name: "Shift lead academy", products: ["training"], share: 0.08 },
  { name: "Third site", products: ["warehouse", "rollout"], share: 0.35 },
];

export const LOST_REASONS: readonly string[] = [
  "Own developers build it, at least a first version",
  "Budget went to new forklifts",
  "No decision after the change in management",
  "Carrier offers something similar for free",
  "Site will be closed next year",
];

export const NEXT_STEPS: readonly string[] = [
  "Walk {to} through the page with the figures",
  "Board meets on the second {day} of the month",
  "Offer with two options to {other}",
  "Floor visit with purchasing",
  "Wait for the signature, ask on {day}",
  "Terms from their lawyers",
];
