import { z } from "zod";
import { Id } from "../fields/references.ts";

export const MOST_ATTACHMENTS = 20;

/** A file that goes out with a mail which is still being written. */
export const WaitingAttachment = z.object({
  id: Id,
  companyId: Id,
  name: z.string(),
  contentType: z.string(),
  bytes: z.int(),
});
export type WaitingAttachment = z.infer<typeof WaitingAttachment>;

/** In the order in which they go out. */
export const AttachmentIds = z.array(Id).max(MOST_ATTACHMENTS, `At most ${MOST_ATTACHMENTS} attachments`);
