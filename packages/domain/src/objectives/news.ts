import { type FieldChange, shownStatus, shownValue } from "./history.ts";
import type { ObjectiveStatus } from "./objective.ts";

/** What a mail calls the fields of an objective. */
const LABELS: Readonly<Record<string, string>> = {
  created: "Written down",
  title: "Title",
  description: "Description",
  assignee: "Assignee",
  collaborators: "Collaborators",
  priority: "Priority",
  risk: "Risk",
  riskNote: "Risk note",
  health: "Our rating",
  startOn: "Start",
  dueOn: "Due",
  baseline: "Baseline",
  current: "Today",
  target: "Target",
  unit: "Unit",
  direction: "Direction",
  manualPercent: "Progress",
  status: "State",
  statusReason: "Reason",
  milestone: "Milestone",
  note: "Note",
  comment: "Comment",
  internalComment: "Internal comment",
  shared: "Shared with the customer",
  archived: "Archived",
  tags: "Tags",
  completion: "Completes by",
};

/** The fields that the portal shows. Who is outside of the workspace hears of these alone, and of shared comments. */
const SHOWN_OUTSIDE: ReadonlySet<string> = new Set([
  ...["title", "description", "assignee", "health", "startOn", "dueOn", "baseline", "current", "target", "unit"],
  ...["direction", "manualPercent", "status", "milestone", "comment"],
]);

export const isShownOutside = ({ field }: FieldChange): boolean => SHOWN_OUTSIDE.has(field);

const LONGEST = 400;

/** "State: In progress → Paused": one line of a mail. What is new is said alone; long texts are cut. */
export function newsLine({ field, before, after }: FieldChange, unit: string | null): string {
  const say = (value: string | null) => (value === null ? "nothing" : cut(wordsOf(field, value, unit)));
  const label = LABELS[field] ?? field;
  if (field === "created") return label;
  if (field === "archived") return after === null ? "Taken out of the archive" : "Archived";
  return before === null ? `${label}: ${say(after)}` : `${label}: ${say(before)} → ${say(after)}`;
}

function wordsOf(field: string, value: string, unit: string | null): string {
  switch (field) {
    case "status":
      return shownStatus(value as ObjectiveStatus);
    case "manualPercent":
      return `${value} %`;
    case "baseline":
    case "current":
    case "target":
      return shownValue(value, unit) ?? value;
    case "direction":
      return value.replaceAll("_", " ");
    default:
      return value;
  }
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
