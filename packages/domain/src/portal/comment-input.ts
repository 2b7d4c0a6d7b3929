import { z } from "zod";
import { writtenText } from "../fields/text.ts";

/** What a customer says on an objective; it is always shared. */
export const PortalCommentInput = z.strictObject({ body: writtenText(5000) });
export type PortalCommentInput = z.infer<typeof PortalCommentInput>;
