import { z } from "zod";
import { Day, TimestampInput } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { TimelineType } from "./timeline-event.ts";

const listOf = (text: string | string[]) => [text].flat().flatMap((part) => part.split(","));

const SourceName = z.string().min(1).max(60);

/** `types` and `sources` may repeat or hold commas; `from` and `to` are workspace days or instants, both included. */
export const TimelineFilters = z.object({
  types: z
    .union([z.string().max(1000), z.array(z.string().max(1000)).max(50)])
    .transform(listOf)
    .pipe(z.array(TimelineType))
    .optional(),
  sources: z
    .union([z.string().max(1000), z.array(z.string().max(100)).max(50)])
    .transform(listOf)
    .pipe(z.array(SourceName))
    .optional(),
  from: z.union([Day, TimestampInput]).optional(),
  to: z.union([Day, TimestampInput]).optional(),
  contactId: Id.optional(),
  memberId: Id.optional(),
  q: z.string().trim().max(200).optional(),
});
export type TimelineFilters = z.infer<typeof TimelineFilters>;

export const TimelineDirection = z.object({ direction: z.enum(["older", "newer"]).optional() });

/** `since` is the `until` of the answer before, or the moment a page was read; without it: from now on. */
export const TimelineNewsQuery = TimelineFilters.extend({ since: TimestampInput.optional() });
