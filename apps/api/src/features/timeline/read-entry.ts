import { callsOf } from "@tandem/db/calls/reads";
import { findTranscript } from "@tandem/db/calls/transcript";
import { ordersOf, quotesOf } from "@tandem/db/commerce/reads";
import { findDeal } from "@tandem/db/deals/reads";
import { wholeEmailsOf } from "@tandem/db/emails/reads";
import { meetingsOf } from "@tandem/db/meetings/reads";
import { notesOf } from "@tandem/db/notes/reads";
import { findRecord } from "@tandem/db/records/list-records";
import { signalsOf } from "@tandem/db/signals/reads";
import { tasksOf } from "@tandem/db/tasks/reads";
import { findTicket } from "@tandem/db/tickets/reads";
import { findTimelineEvent } from "@tandem/db/timeline/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { TimelineEntry, ToldRecord } from "@tandem/domain/timeline/timeline-entry";
import { withSafeHtml } from "../emails/with-safe-html.ts";
import type { ActContext } from "./act-context.ts";

/** An event with all it holds, and the record it tells about, as far as the reader may see them. */
export async function readEntry(
  ctx: Pick<ActContext, "db" | "actor">,
  companyId: string,
  eventId: string,
): Promise<TimelineEntry> {
  const event = await findTimelineEvent(ctx.db, companyId, ctx.actor, eventId);
  if (!event) throw notFound("timeline event");
  const read = READERS[event.object];
  return { event, record: (await read?.(ctx, companyId, event.recordId)) ?? null };
}

type Reader = (
  ctx: Pick<ActContext, "db" | "actor">,
  companyId: string,
  recordId: string,
) => Promise<ToldRecord | undefined>;

/** By the object that an event names. What is not here is told whole by its events. */
const READERS: Record<string, Reader> = {
  email: async ({ db }, companyId, id) => {
    const email = await findRecord(db, wholeEmailsOf(companyId), id);
    if (!email) return undefined;
    const [shown] = await withSafeHtml(db, companyId, [email]);
    return shown && { kind: "email", email: shown };
  },
  call: async ({ db }, companyId, id) => {
    const call = await findRecord(db, callsOf(companyId), id);
    return call && { kind: "call", call, transcript: await findTranscript(db, companyId, id) };
  },
  meeting: async ({ db }, companyId, id) => {
    const meeting = await findRecord(db, meetingsOf(companyId), id);
    return meeting && { kind: "meeting", meeting };
  },
  note: async ({ db, actor }, companyId, id) => {
    const note = await findRecord(db, notesOf(companyId, actor.memberId), id);
    return note && { kind: "note", note };
  },
  ticket: async ({ db }, companyId, id) => {
    const ticket = await findTicket(db, companyId, id);
    return ticket && { kind: "ticket", ticket };
  },
  deal: async ({ db, actor }, companyId, id) => {
    const deal = await findDeal(db, { companyId, clearances: actor.clearances }, id);
    return deal && { kind: "deal", deal };
  },
  quote: async ({ db, actor }, companyId, id) => {
    const quote = await findRecord(db, quotesOf({ companyId, clearances: actor.clearances }), id);
    return quote && { kind: "quote", quote };
  },
  order: async ({ db, actor }, companyId, id) => {
    const order = await findRecord(db, ordersOf({ companyId, clearances: actor.clearances }), id);
    return order && { kind: "order", order };
  },
  task: async ({ db }, companyId, id) => {
    const task = await findRecord(db, tasksOf({ companyId }), id);
    return task && { kind: "task", task };
  },
  signal: async ({ db }, companyId, id) => {
    const signal = await findRecord(db, signalsOf(companyId), id);
    return signal && { kind: "signal", signal };
  },
};
