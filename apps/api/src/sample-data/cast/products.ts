/** What Halyard sells; prices per year in cents. */
export const PRODUCTS = [
  { key: "core", name: "Halyard Core", series: "Platform", minor: 2_400_000 },
  { key: "scanner", name: "Scanner flow", series: "Modules", minor: 960_000 },
  { key: "warehouse", name: "Warehouse module", series: "Modules", minor: 1_200_000 },
  { key: "returns", name: "Returns desk", series: "Modules", minor: 720_000 },
  { key: "counts", name: "Continuous counts", series: "Modules", minor: 540_000 },
  { key: "docks", name: "Dock calendar", series: "Modules", minor: 480_000 },
  { key: "analytics", name: "Order-to-ship analytics", series: "Modules", minor: 840_000 },
  { key: "rollout", name: "Onboarding and rollout", series: "Services", minor: 1_800_000 },
  { key: "training", name: "Shift lead training", series: "Services", minor: 350_000 },
] as const;

export type ProductKey = (typeof PRODUCTS)[number]["key"];

/** From the day on which the history begins: units of euro for one unit. */
export const RATES = [
  { currency: "USD", rate: "0.9215" },
  { currency: "GBP", rate: "1.1680" },
] as const;

export const TAGS = [
  { name: "Enterprise", colour: "blue" },
  { name: "Multi-site", colour: "green" },
  { name: "Reference customer", colour: "violet" },
  { name: "Cold chain", colour: "cyan" },
  { name: "Seasonal peak", colour: "amber" },
  { name: "Price sensitive", colour: "rose" },
] as const;
