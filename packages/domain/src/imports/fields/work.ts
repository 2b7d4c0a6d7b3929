import { IDENTITY, type KindFields, names, text } from "./field.ts";

const company = { name: "company", ...names("company") } as const;
const ofCompany = (noun: string) => ({ ...company, required: `${noun} needs a company.` });

/** What we do for a customer: services with their deliverables, and the objectives that both sides agreed on. */
export const WORK_FIELDS = {
  services: {
    noun: "service",
    fields: [
      ...IDENTITY,
      { name: "name", ...text(200), required: "A service needs a name." },
      ofCompany("A service"),
      { name: "description", ...text(5000) },
      {
        name: "kind",
        type: "choice",
        options: ["onboarding", "implementation", "training", "advisory", "review", "migration", "other"],
      },
      { name: "status", type: "choice", options: ["planned", "active", "paused", "completed", "cancelled"] },
      { name: "owner", ...names("member") },
      { name: "deal", ...names("deal") },
      { name: "startsOn", type: "day" },
      { name: "endsOn", type: "day" },
      { name: "completedAt", type: "moment" },
    ],
  },
  deliverables: {
    noun: "deliverable",
    fields: [
      ...IDENTITY,
      { name: "title", ...text(200), required: "A deliverable needs a title." },
      { name: "service", ...names("service"), required: "A deliverable needs its service." },
      company,
      { name: "description", ...text(5000) },
      { name: "position", type: "integer", min: 0, max: 32_767 },
      { name: "status", type: "choice", options: ["not_started", "in_progress", "delivered", "approved", "sent_back"] },
      { name: "owner", ...names("member") },
      { name: "dueOn", type: "day" },
      { name: "deliveredAt", type: "moment" },
    ],
  },
  objectives: {
    noun: "objective",
    fields: [
      ...IDENTITY,
      { name: "title", ...text(200), required: "An objective needs a title." },
      ofCompany("An objective"),
      { name: "description", ...text(5000) },
      { name: "assignee", ...names("person") },
      { name: "collaborators", type: "texts", max: 254, each: "email" },
      { name: "priority", type: "choice", options: ["high", "medium", "low"] },
      { name: "risk", type: "choice", options: ["high", "medium", "low"] },
      { name: "riskNote", ...text(2000) },
      { name: "attribute", ...names("attribute") },
      { name: "health", type: "integer", min: 1, max: 5 },
      { name: "startOn", type: "day" },
      { name: "dueOn", type: "day" },
      { name: "baseline", type: "decimal" },
      { name: "current", type: "decimal" },
      { name: "target", type: "decimal" },
      { name: "unit", ...text(40) },
      { name: "direction", type: "choice", options: ["reach", "keep_at_or_above", "keep_at_or_below"] },
      { name: "manualPercent", type: "integer", min: 0, max: 100 },
      { name: "status", type: "choice", options: ["not_started", "in_progress", "paused", "completed", "abandoned"] },
      { name: "statusReason", ...text(2000) },
      { name: "completedAt", type: "moment" },
      { name: "tags", type: "texts", max: 60, each: "text" },
    ],
  },
} as const satisfies Record<string, KindFields>;
