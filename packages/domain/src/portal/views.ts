import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { Decimal, Direction, Milestone, ObjectiveStatus, Progress } from "../objectives/objective.ts";
import { DELIVERABLE_STATUSES, SERVICE_STATUSES, ServiceHealthWord } from "../services/service.ts";
import { TicketPriority, TicketStatus } from "../tickets/ticket.ts";

import { TermsView } from "./terms.ts";

/** What the portal may see, field by field; whatever else a query returned is stripped here. */
export const PortalPerson = z.object({
  side: z.enum(["ours", "yours"]),
  id: Id.nullable(),
  name: z.string(),
  title: z.string().nullable(),
});

export const ObjectiveView = z.object({
  id: Id,
  title: z.string(),
  description: z.string().nullable(),
  assignee: PortalPerson.nullable(),
  startOn: Day.nullable(),
  dueOn: Day.nullable(),
  baseline: Decimal.nullable(),
  current: Decimal.nullable(),
  target: Decimal.nullable(),
  unit: z.string().nullable(),
  direction: Direction,
  progress: Progress,
  status: ObjectiveStatus,
  ourRating: z.int().nullable(),
  yourRating: z.int().nullable(),
  completedAt: Timestamp.nullable(),
  sharedAt: Timestamp,
  milestones: z.array(Milestone),
  commentCount: z.int(),
});
export type ObjectiveView = z.infer<typeof ObjectiveView>;

export const CommentView = z.object({ id: Id, body: z.string(), author: PortalPerson, createdAt: Timestamp });
export type CommentView = z.infer<typeof CommentView>;

export const ProgressPointView = z.object({
  occurredAt: Timestamp,
  value: Decimal.nullable(),
  percent: z.int().nullable(),
});

export const ObjectiveDetailView = ObjectiveView.extend({
  comments: z.array(CommentView),
  history: z.array(ProgressPointView),
  /** the day it is reached if it goes on as it went since it was shared */
  projectedOn: Day.nullable(),
  terms: z.array(TermsView),
});
export type ObjectiveDetailView = z.infer<typeof ObjectiveDetailView>;

export const DeliverableView = z.object({
  id: Id,
  title: z.string(),
  description: z.string().nullable(),
  status: z.enum(DELIVERABLE_STATUSES),
  dueOn: Day.nullable(),
  deliveredAt: Timestamp.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Timestamp.nullable(),
  decisionReason: z.string().nullable(),
  /** delivered and yours to approve or send back */
  waitsForYou: z.boolean(),
  /** the colleague who is asked instead of you */
  waitsFor: z.string().nullable(),
});

export const ServiceView = z.object({
  id: Id,
  name: z.string(),
  description: z.string().nullable(),
  status: z.enum(SERVICE_STATUSES),
  health: ServiceHealthWord,
  owner: PortalPerson.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  completedAt: Timestamp.nullable(),
  satisfaction: z.int().nullable(),
  satisfactionComment: z.string().nullable(),
  deliverables: z.array(DeliverableView),
  lastSessionAt: Timestamp.nullable(),
  nextSession: z.object({ title: z.string(), startsAt: Timestamp }).nullable(),
});
export type ServiceView = z.infer<typeof ServiceView>;

export const TicketView = z.object({
  id: Id,
  number: z.int(),
  subject: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  requester: PortalPerson.nullable(),
  assignee: PortalPerson.nullable(),
  openedAt: Timestamp,
  solvedAt: Timestamp.nullable(),
  lastMessageAt: Timestamp.nullable(),
  lastMessage: z.string().nullable(),
  waitsForYou: z.boolean(),
});
export type TicketView = z.infer<typeof TicketView>;

export const MessageView = z.object({ id: Id, author: PortalPerson, body: z.string(), sentAt: Timestamp });
export const TicketDetailView = TicketView.extend({
  messages: z.array(MessageView),
  /** how content who asked is, 1–5 */
  csat: z.int().nullable(),
  csatComment: z.string().nullable(),
});
export type TicketDetailView = z.infer<typeof TicketDetailView>;

export const WorkspaceView = z.object({
  name: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  accent: z.string(),
  welcomeText: z.string(),
});

/** Who looks at the portal; `viewAs` names the member who looks through the contact's eyes, read only. */
export const MeView = z.object({
  contact: z.object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    locale: z.string().nullable(),
    timeZone: z.string().nullable(),
  }),
  company: z.object({ id: Id, name: z.string() }),
  workspace: WorkspaceView,
  viewAs: z.object({ memberName: z.string() }).nullable(),
  today: Day,
});
export type MeView = z.infer<typeof MeView>;

/** The portal's home: the goals and where they stand, what waits for the customer, and who serves them. */
export const HomeView = z.object({
  objectives: z.array(ObjectiveView),
  services: z.array(ServiceView),
  waitingTickets: z.array(TicketView),
  waitingTerms: z.array(TermsView),
  openTicketCount: z.int(),
  team: z.array(PortalPerson),
});
export type HomeView = z.infer<typeof HomeView>;
