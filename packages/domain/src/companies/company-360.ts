import { z } from "zod";
import { Contact } from "../contacts/contact.ts";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Deal } from "../deals/deal.ts";
import { Money } from "../fields/money.ts";
import { ContactReference, Id, MemberReference } from "../fields/references.ts";
import { Objective } from "../objectives/objective.ts";
import { Service } from "../services/service.ts";
import { Ticket } from "../tickets/ticket.ts";
import { TimelinePage } from "../timeline/timeline-event.ts";
import { TimelineMute } from "../timeline/timeline-mute.ts";
import { Company } from "./company.ts";

export const Subscription = z.object({
  id: Id,
  name: z.string(),
  plan: z.string().nullable(),
  seats: z.int().nullable(),
  amount: Money.nullable(),
  billing: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
  renewsOn: Day.nullable(),
});

export const UpcomingItem = z.object({
  kind: z.enum(["meeting", "task"]),
  id: Id,
  title: z.string(),
  at: Timestamp.nullable(),
  dueOn: Day.nullable(),
  isLate: z.boolean(),
});

/** Everything the first screen of a company's 360 shows, in one answer. */
export const Company360 = z.object({
  company: Company,
  team: z.array(MemberReference),
  figures: z.object({
    openDealCount: z.int(),
    openDealValue: Money.nullable(),
    unconvertedDealCount: z.int(),
    openTicketCount: z.int(),
    activeObjectiveCount: z.int(),
    lastActivityAt: Timestamp.nullable(),
    /** who did it, where that was a person */
    lastActivityBy: z.string().nullable(),
    renewalOn: Day.nullable(),
    /** sum of what runs, per year, per currency; null where withheld */
    yearlyRevenue: z.array(Money).nullable(),
  }),
  /** the newest snapshot; null before the first one */
  health: z
    .object({
      score: z.int().nullable(),
      band: z.enum(["green", "yellow", "orange", "red"]).nullable(),
      coverage: z.number(),
      day: Day,
      /** points within seven days; null where there is nothing to compare with */
      change: z.int().nullable(),
    })
    .nullable(),
  counts: z.object({ contacts: z.int(), deals: z.int(), objectives: z.int(), services: z.int(), tickets: z.int() }),
  /** the first page of the history, without what the reader has muted */
  timeline: TimelinePage,
  timelineMutes: z.array(TimelineMute),
  openDeals: z.array(Deal),
  closedDeals: z.array(Deal),
  contacts: z.array(Contact),
  objectives: z.array(Objective),
  services: z.array(Service),
  tickets: z.array(Ticket),
  subscriptions: z.array(Subscription),
  upcoming: z.array(UpcomingItem),
  /** contacts as whom a member can view the portal */
  portalContacts: z.array(ContactReference),
});
export type Company360 = z.infer<typeof Company360>;
