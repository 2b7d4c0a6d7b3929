import { z } from "zod";
import { requiredText } from "./text.ts";

/** Where another tool has a record and how it calls it there: fed in a second time, it is the one that is here. */
export const sourceReference = {
  source: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Not a source such as hubspot or telephone"),
  externalId: requiredText(200),
};

export const bothOrNeither = (input: { source?: string; externalId?: string }): boolean =>
  (input.source === undefined) === (input.externalId === undefined);

export const BOTH_OR_NEITHER = { path: ["externalId"], error: "source and externalId go together" };
