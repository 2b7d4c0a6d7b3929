import { z } from "zod";
import { FinanceFigures } from "../commerce/finance-figures.ts";
import { Day } from "../dates/schemas.ts";
import { TicketPriority } from "../tickets/ticket.ts";

/** How support went: of the tickets opened within 90 days, and of those open now. */
export const SupportFigures = z.object({
  /** open and pending ones; a priority without any is absent */
  openByPriority: z.array(z.object({ priority: TicketPriority, count: z.int() })),
  openedIn90Days: z.int(),
  /** of those that were answered; null where none was */
  medianFirstReplyMinutes: z.int().nullable(),
  /** of those that were rated */
  csat: z.object({ average: z.number(), count: z.int() }).nullable(),
  hasEver: z.boolean(),
});
export type SupportFigures = z.infer<typeof SupportFigures>;

/** Use of the product in stretches of seven days that end today, the oldest first. */
export const UsageFigures = z.object({
  /** people where the usage names them, else how much of the feature that is used most often */
  measure: z.enum(["users", "amount"]),
  feature: z.string().nullable(),
  weeks: z.array(z.object({ endsOn: Day, value: z.number() })),
  lastUsedOn: Day,
});
export type UsageFigures = z.infer<typeof UsageFigures>;

/** The heavy panels of the 360's rail, which follow after its first paint. */
export const CompanyPanels = z.object({
  support: SupportFigures,
  /** null where no usage was ever stored */
  usage: UsageFigures.nullable(),
  /** absent for a reader without clearance for money */
  finance: FinanceFigures.optional(),
});
export type CompanyPanels = z.infer<typeof CompanyPanels>;
