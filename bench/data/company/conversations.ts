import { DAY } from "../world.ts";
import { addCall, addHeldMeeting, addNote } from "./appointments.ts";
import type { Making } from "./company.ts";
import { startMailbox } from "./mails.ts";

/** Of the last half year everything is there as a record too; what is older has only its line in the history. */
const RECORDED = 180 * DAY;

/** Fills what is left of the history, in the order of time: mails, calls, meetings, notes, signals, and what sources tell. */
export function addConversations(making: Making): void {
  const { history, random, world } = making;
  const moments = Array.from({ length: history.left() }, making.pastMoment).sort((a, b) => a - b);
  const mailbox = startMailbox(making);
  for (const at of moments) {
    const isRecorded = world.now - at < RECORDED;
    const draw = random.next();
    if (draw < 0.5) mailbox.addMail(at, isRecorded);
    else if (draw < 0.6) addCall(making, at, isRecorded);
    else if (draw < 0.67) addHeldMeeting(making, at, isRecorded);
    else if (draw < 0.76) addNote(making, at, isRecorded);
    else if (draw < 0.85) addSignal(making, at, isRecorded);
    else tellSource(making, at);
  }
  mailbox.close();
}

function addSignal(making: Making, at: number, isRecorded: boolean): void {
  const { random, emit, companyId, contacts, write, history } = making;
  const contact = random.pick(contacts);
  const id = making.newId(at);
  const kind = random.pick(["read", "downloaded", "attended", "assessed", "asked"]);
  const topic = write.title();
  const signal = {
    company_id: companyId,
    id,
    contact_id: contact.id,
    kind,
    topic,
    occurred_at: new Date(at),
    created_at: new Date(at),
  };
  if (isRecorded) emit("signals", signal);
  const actor = { kind: "contact" as const, id: contact.id, name: contact.name };
  history.tell({
    type: "signal",
    at,
    title: topic,
    facts: { kind, topic },
    actor,
    contactIds: [contact.id],
    object: "signal",
    recordId: id,
  });
}

const SOURCES = ["crm", "billing", "product", "helpdesk"] as const;

/** What a connected system reports of the company itself; billing is for those who may see money, some is personal. */
function tellSource({ random, write, history, companyId }: Making, at: number): void {
  const source = random.pick(SOURCES);
  const isPersonal = random.chance(0.05);
  history.tell({
    type: random.chance(0.6) ? "integration_event" : "enrichment_update",
    at,
    title: write.title(),
    body: write.body(1, 2),
    facts: { changes: [{ field: "status", before: "trial", after: "active" }] },
    sensitivity: isPersonal ? "personal" : source === "billing" ? "financial" : "internal",
    amount: source === "billing" ? { minor: random.between(10, 9000) * 100, currency: "EUR" } : null,
    actor: { kind: "system", id: null, name: source },
    object: "company",
    recordId: companyId,
    source,
  });
}
