import { z } from "zod";
import { Relationship } from "../companies/company.ts";
import { Day } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { CompanyReference, Id } from "../fields/references.ts";
import { ObjectiveStatus, Pace } from "../objectives/objective.ts";
import { SERVICE_STATUSES } from "../services/service.ts";
import { TicketPriority, TicketStatus, WaitingFor } from "../tickets/ticket.ts";

/** Why something was found, best first; `company` is a record of a company that was found by its own name. */
export const SEARCH_MATCHES = ["exact", "prefix", "word", "part", "similar", "company"] as const;
export const SearchMatch = z.enum(SEARCH_MATCHES);
export type SearchMatch = z.infer<typeof SearchMatch>;

/** Where the words stand in a text: from and up to, in UTF-16 units as JavaScript counts them. */
export const MatchRange = z.tuple([z.int(), z.int()]);
export type MatchRange = z.infer<typeof MatchRange>;

const found = { id: Id, match: SearchMatch };
const atCompany = { company: CompanyReference };
const marks = <K extends string>(...fields: [K, ...K[]]) => z.record(z.enum(fields), z.array(MatchRange));

export const CompanyHit = z.object({
  ...found,
  name: z.string(),
  relationship: Relationship,
  city: z.string().nullable(),
  domain: z.string().nullable(),
  ownerName: z.string().nullable(),
  renewalOn: Day.nullable(),
  highlights: marks("name", "domain"),
});
export const ContactHit = z.object({
  ...found,
  ...atCompany,
  name: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  /** they have left the company */
  endedOn: Day.nullable(),
  highlights: marks("name", "email", "company"),
});
export const DealHit = z.object({
  ...found,
  ...atCompany,
  name: z.string(),
  stage: z.string(),
  stageKind: z.enum(["open", "won", "lost"]),
  /** null where there is none, or where the reader's clearance withholds money */
  value: Money.nullable(),
  highlights: marks("name", "company"),
});
export const TicketHit = z.object({
  ...found,
  ...atCompany,
  number: z.int(),
  subject: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  waitingFor: WaitingFor,
  highlights: marks("subject", "company"),
});
export const ObjectiveHit = z.object({
  ...found,
  ...atCompany,
  title: z.string(),
  status: ObjectiveStatus,
  /** 0 to 1 */
  progress: z.number().nullable(),
  pace: Pace.nullable(),
  highlights: marks("title", "company"),
});
export const ServiceHit = z.object({
  ...found,
  ...atCompany,
  name: z.string(),
  status: z.enum(SERVICE_STATUSES),
  deliveredCount: z.int(),
  deliverableCount: z.int(),
  highlights: marks("name", "company"),
});

const group = <S extends z.ZodType>(hit: S) => z.object({ items: z.array(hit), isMore: z.boolean() });

/** What was found of each kind, the best first. */
export const SearchHits = z.object({
  companies: group(CompanyHit),
  contacts: group(ContactHit),
  deals: group(DealHit),
  objectives: group(ObjectiveHit),
  tickets: group(TicketHit),
  services: group(ServiceHit),
});
export type SearchHits = z.infer<typeof SearchHits>;
export type SearchKind = keyof SearchHits;

/** `limit` is per kind. */
export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1, "Must not be empty").max(200, "At most 200 characters"),
  limit: z.coerce.number().int().min(1).max(25).default(5),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
