import { IDENTITY, type KindFields, names, text, written } from "./field.ts";

const company = { name: "company", ...names("company") } as const;
const ofCompany = (noun: string) => ({ ...company, required: `${noun} needs a company.` });
const contact = { name: "contact", ...names("contact") } as const;

/** What was said with a customer: tickets with their messages, meetings, calls, notes, and the signals they sent. */
export const CONVERSATION_FIELDS = {
  tickets: {
    noun: "ticket",
    fields: [
      ...IDENTITY,
      { name: "subject", ...text(300) },
      ofCompany("A ticket"),
      { name: "requester", ...names("contact") },
      { name: "assignee", ...names("member") },
      { name: "status", type: "choice", options: ["open", "pending", "solved", "closed"] },
      { name: "priority", type: "choice", options: ["low", "normal", "high", "urgent"] },
      { name: "category", ...text(120) },
      { name: "description", ...written(20_000) },
      { name: "openedAt", type: "moment", required: "A ticket needs the time at which it was opened." },
      { name: "firstReplyAt", type: "moment" },
      { name: "firstReplyMinutes", type: "integer", min: 0, max: 100_000_000 },
      { name: "solvedAt", type: "moment" },
      { name: "closedAt", type: "moment" },
      { name: "csat", type: "integer", min: 1, max: 5 },
      { name: "csatComment", ...text(2000) },
      { name: "escalated", type: "boolean" },
    ],
    oneOf: [
      {
        names: ["subject", "description"],
        message: "A ticket needs a subject, or a description whose first words become one.",
      },
    ],
  },
  ticket_messages: {
    noun: "ticket message",
    fields: [
      ...IDENTITY,
      { name: "ticket", ...names("ticket"), required: "A message needs its ticket." },
      company,
      { name: "author", ...names("person") },
      { name: "visibility", type: "choice", options: ["public", "internal"] },
      { name: "body", ...written(20_000), required: "A message needs its text." },
      { name: "sentAt", type: "moment", required: "A message needs the time at which it was sent." },
    ],
  },
  meetings: {
    noun: "meeting",
    fields: [
      ...IDENTITY,
      { name: "title", ...text(200), required: "A meeting needs a title." },
      ofCompany("A meeting"),
      {
        name: "kind",
        type: "choice",
        options: ["check_in", "business_review", "kick_off", "training", "demo", "negotiation", "session", "other"],
      },
      { name: "status", type: "choice", options: ["planned", "held", "cancelled"] },
      { name: "startsAt", type: "moment", required: "A meeting needs the time at which it starts." },
      { name: "endsAt", type: "moment" },
      { name: "minutes", type: "integer", min: 0, max: 100_000 },
      { name: "location", ...text(500) },
      { name: "agenda", ...text(5000) },
      { name: "notes", ...text(20_000) },
      { name: "sharedNotes", ...text(20_000) },
      { name: "outcome", ...text(500) },
      { name: "organizer", ...names("member") },
      { name: "service", ...names("service") },
      { name: "deal", ...names("deal") },
      { name: "attendees", type: "texts", max: 254, each: "text" },
    ],
  },
  calls: {
    noun: "call",
    fields: [
      ...IDENTITY,
      ofCompany("A call"),
      contact,
      { name: "member", ...names("member") },
      { name: "deal", ...names("deal") },
      { name: "direction", type: "choice", options: ["outbound", "inbound"] },
      { name: "startedAt", type: "moment", required: "A call needs the time at which it began." },
      { name: "seconds", type: "integer", min: 0, max: 604_800 },
      { name: "connected", type: "boolean" },
      { name: "disposition", ...text(120) },
      { name: "summary", ...text(10_000) },
      { name: "transcript", ...text(500_000) },
      { name: "recordingUrl", type: "web" },
    ],
  },
  notes: {
    noun: "note",
    fields: [
      ...IDENTITY,
      ofCompany("A note"),
      contact,
      { name: "author", ...names("member") },
      { name: "body", ...written(20_000), required: "A note needs its text." },
      { name: "writtenAt", type: "moment" },
    ],
  },
  signals: {
    noun: "signal",
    fields: [
      ...IDENTITY,
      ofCompany("A signal"),
      contact,
      {
        name: "kind",
        type: "choice",
        options: ["read", "downloaded", "attended", "assessed", "asked"],
        required: "A signal needs its kind.",
      },
      { name: "topic", ...text(200), required: "A signal needs a topic." },
      { name: "detail", ...text(2000) },
      { name: "occurredAt", type: "moment", required: "A signal needs its time." },
    ],
  },
} as const satisfies Record<string, KindFields>;
