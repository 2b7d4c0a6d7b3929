import { z } from "zod";
import { Call } from "../calls/call.ts";
import { Order } from "../commerce/order.ts";
import { Quote } from "../commerce/quote.ts";
import { Deal } from "../deals/deal.ts";
import { ShownEmail } from "../emails/email.ts";
import { Meeting } from "../meetings/meeting.ts";
import { Note } from "../notes/note.ts";
import { Signal } from "../signals/signal.ts";
import { Task } from "../tasks/task.ts";
import { TicketDetail } from "../tickets/ticket.ts";
import { TimelineEvent } from "./timeline-event.ts";

/** The record that an event tells about, as it is now; amounts are null where withheld. */
export const ToldRecord = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("email"), email: ShownEmail }),
  z.object({ kind: z.literal("call"), call: Call, transcript: z.string().nullable() }),
  z.object({ kind: z.literal("meeting"), meeting: Meeting }),
  z.object({ kind: z.literal("note"), note: Note }),
  z.object({ kind: z.literal("ticket"), ticket: TicketDetail }),
  z.object({ kind: z.literal("deal"), deal: Deal }),
  z.object({ kind: z.literal("quote"), quote: Quote }),
  z.object({ kind: z.literal("order"), order: Order }),
  z.object({ kind: z.literal("task"), task: Task }),
  z.object({ kind: z.literal("signal"), signal: Signal }),
]);
export type ToldRecord = z.infer<typeof ToldRecord>;

/** Everything an entry of the history holds; `record` is null where the event says it all, or the record is in the archive. */
export const TimelineEntry = z.object({ event: TimelineEvent, record: ToldRecord.nullable() });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
