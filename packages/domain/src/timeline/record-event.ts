import { z } from "zod";
import { TimestampInput } from "../dates/schemas.ts";
import { requiredText } from "../fields/text.ts";

const shown = z.string().trim().max(500);

/** Facts as a source may report them; the same keys as in `TimelineFacts`, each with an end. */
const ReportedFacts = z
  .strictObject({
    changes: z
      .array(z.strictObject({ field: requiredText(120), before: shown.nullable(), after: shown.nullable() }))
      .max(50),
    direction: shown,
    seconds: z.number().min(0).max(10_000_000),
    disposition: shown,
    outcome: shown,
    participants: z.array(shown).max(100),
    stage: shown,
    status: shown,
    number: shown,
    topic: shown,
    priority: shown,
    kind: shown,
  })
  .partial();

/** What a source tells that has no record of its own here: it enriched the company, or something happened in it. */
export const RecordEventInput = z.strictObject({
  type: z.enum(["enrichment_update", "integration_event"]),
  title: requiredText(500),
  body: z.string().trim().max(20_000, "At most 20000 characters").optional(),
  facts: ReportedFacts.optional(),
  source: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Not a source such as hubspot or product-usage"),
  occurredAt: TimestampInput.optional(),
});
export type RecordEventInput = z.infer<typeof RecordEventInput>;
