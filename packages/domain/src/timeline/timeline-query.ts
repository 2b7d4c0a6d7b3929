import { z } from "zod";
import { Day, TimestampInput } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { TimelineType } from "./timeline-event.ts";

const listOf = (text: string | string[]) => [text].flat().flatMap((part) => part.split(","));

/** `types` may repeat or hold commas; `from` and `to` are workspace days or instants, both included. */
export const TimelineFilters = z.object({
  types: z
    .union([z.string().max(1000), z.array(z.string().max(1000)).max(50)])
    .transform(listOf)
    .pipe(z.array(TimelineType))
    .optional(),
  from: z.union([Day, TimestampInput]).optional(),
  to: z.union([Day, TimestampInput]).optional(),
  contactId: Id.optional(),
  memberId: Id.optional(),
  q: z.string().trim().max(200).optional(),
  direction: z.enum(["older", "newer"]).optional(),
});
export type TimelineFilters = z.infer<typeof TimelineFilters>;
