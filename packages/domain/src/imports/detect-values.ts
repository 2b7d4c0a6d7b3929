import type { Field } from "./fields/field.ts";
import { readChoice } from "./read-texts.ts";

/** Words of other systems for the values of ours. */
const WORDS: Record<string, readonly string[]> = {
  // how often is billed
  yearly: ["annual", "annually", "year", "yr", "per year", "12 months", "y"],
  monthly: ["month", "mo", "per month", "m", "1 month"],
  quarterly: ["quarter", "per quarter", "q", "3 months"],
  // where something stands
  open: ["new", "reopened", "active", "unpaid", "sent", "outstanding", "due", "overdue"],
  pending: ["on hold", "hold", "waiting", "waiting on customer"],
  solved: ["resolved", "done", "fixed"],
  closed: ["archived", "complete", "completed"],
  paid: ["settled"],
  void: ["voided", "cancelled", "canceled"],
  uncollectible: ["bad debt", "written off"],
  fulfilled: ["complete", "completed", "delivered", "shipped"],
  placed: ["new", "open", "pending", "processing"],
  cancelled: ["canceled", "abandoned", "lost"],
  accepted: ["approved", "signed", "won"],
  declined: ["rejected", "denied", "lost"],
  not_started: ["to do", "todo", "new", "open", "planned"],
  in_progress: ["started", "active", "doing", "ongoing", "wip"],
  paused: ["on hold", "hold"],
  completed: ["done", "complete", "finished", "closed", "achieved"],
  abandoned: ["cancelled", "canceled", "dropped"],
  planned: ["scheduled", "upcoming", "not started"],
  active: ["in progress", "ongoing", "running", "started"],
  held: ["done", "completed", "took place"],
  delivered: ["done", "complete", "completed"],
  sent_back: ["rejected", "returned"],
  // how urgent, how risky
  urgent: ["critical", "highest", "p1", "blocker"],
  high: ["p2", "important", "major"],
  normal: ["medium", "standard", "moderate", "p3"],
  medium: ["normal", "moderate", "standard"],
  low: ["minor", "lowest", "p4", "trivial"],
  // who they are to us
  customer: ["client", "active customer", "active"],
  prospect: ["lead", "opportunity"],
  former: ["churned", "lost", "ex customer", "former customer", "inactive"],
  partner: ["reseller", "affiliate"],
  outbound: ["out", "outgoing"],
  inbound: ["in", "incoming"],
  public: ["external", "true", "reply"],
  internal: ["private", "false", "note"],
};

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Cells of a column that mean one of the field's values though they are spelled otherwise: "Annual" → yearly. */
export function detectValues(field: Field, cells: readonly string[]): Record<string, string> {
  if (field.type !== "choice") return {};
  const found = new Map<string, string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text === "" || found.has(text) || "value" in readChoice(text, field.options)) continue;
    const option =
      field.options.find((one) => WORDS[one]?.includes(key(text))) ??
      field.options.find((one) => key(text).replace(/^\d+ /, "") === key(one));
    if (option) found.set(text, option);
  }
  return Object.fromEntries(found);
}
