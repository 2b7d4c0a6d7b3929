import { z } from "zod";
import { Id } from "../fields/references.ts";
import { ObjectiveTerms } from "../objectives/terms.ts";

/** A change of what was agreed, as the customer is asked about it. */
export const TermsView = ObjectiveTerms.extend({ objectiveId: Id, objectiveTitle: z.string() });
export type TermsView = z.infer<typeof TermsView>;
