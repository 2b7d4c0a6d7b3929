import { z } from "zod";
import { requiredText } from "../fields/text.ts";

/** What a customer says on an objective; it is always shared. */
export const PortalCommentInput = z.strictObject({ body: requiredText(5000) });
export type PortalCommentInput = z.infer<typeof PortalCommentInput>;
