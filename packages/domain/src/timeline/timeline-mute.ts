import { z } from "zod";
import { Id } from "../fields/references.ts";
import { TimelineType } from "./timeline-event.ts";

/** What a member does not want to read in the history of one company: a type, or all that a source tells. */
export const TimelineMute = z.object({ id: Id, type: TimelineType.nullable(), source: z.string().nullable() });
export type TimelineMute = z.infer<typeof TimelineMute>;

/** One of the two. */
export const MuteTimelineInput = z
  .strictObject({ type: TimelineType.optional(), source: z.string().trim().min(1).max(60).optional() })
  .refine(({ type, source }) => (type === undefined) !== (source === undefined), {
    path: ["type"],
    message: "Name a type or a source, one of the two",
  });
export type MuteTimelineInput = z.infer<typeof MuteTimelineInput>;
