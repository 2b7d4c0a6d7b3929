import type { MeetingKind } from "@tandem/domain/meetings/meeting";
import type { CreateObjectiveInput, ObjectiveStatus } from "@tandem/domain/objectives/objective";
import type { SIGNAL_KINDS } from "@tandem/domain/signals/signal";
import type { z } from "zod";
import type { MemberKey } from "../cast/members.ts";
import type { ProductKey } from "../cast/products.ts";
import type { TicketText } from "../texts/tickets.ts";

export type StageName = "Prospecting" | "Engaging" | "Proposal" | "Negotiation" | "Won" | "Lost";
export type Who = { member: MemberKey } | { contact: string };
export type ObjectName = "deal" | "objective" | "service" | "ticket" | "meeting";

/** What was done, in the words of the product's verbs; `key` names a record for later acts, amounts are minor units. */
export type Deed =
  | { verb: "create_company" }
  | { verb: "add_contact"; contact: string; title: string }
  | { verb: "change_title"; contact: string; title: string }
  | { verb: "move_stage"; contact: string }
  | { verb: "leave"; contact: string }
  | { verb: "give_access"; contact: string }
  | { verb: "visit"; contact: string }
  | {
      verb: "email";
      key: string;
      answers: string | null;
      direction: "sent" | "received";
      contact: string;
      copy: string | null;
      subject: string;
      body: string;
    }
  | {
      verb: "call";
      contact: string;
      direction: "outbound" | "inbound";
      seconds: number;
      connected: boolean;
      disposition: string;
      summary: string;
    }
  | {
      verb: "meeting";
      key: string;
      title: string;
      kind: z.infer<typeof MeetingKind>;
      startsAt: Date;
      minutes: number;
      contacts: string[];
      members: MemberKey[];
      isHeld: boolean;
      notes: string | null;
      sharedNotes: string | null;
      agenda: string | null;
      outcome: string | null;
      service: string | null;
      deal: string | null;
      location: string | null;
    }
  | { verb: "cancel_meeting"; key: string }
  | { verb: "note"; body: string; contact: string | null; isPrivate: boolean; mentions: MemberKey[] }
  | {
      verb: "create_deal";
      key: string;
      name: string;
      minor: number;
      currency: string;
      stage: StageName;
      products: ProductKey[];
      contact: string;
      owner: MemberKey;
      closeOn: string;
      nextStep: string | null;
    }
  | { verb: "move_deal"; key: string; stage: StageName; lostReason?: string; nextStep?: string }
  | {
      verb: "send_quote";
      key: string;
      deal: string;
      number: string;
      title: string;
      minor: number;
      currency: string;
      validUntil: string;
    }
  | { verb: "answer_quote"; key: string; status: "accepted" | "declined" | "expired" }
  | { verb: "place_order"; key: string; deal: string; number: string; minor: number; currency: string }
  | { verb: "fulfil_order"; key: string }
  | {
      verb: "subscribe";
      key: string;
      name: string;
      plan: string;
      seats: number;
      minor: number;
      currency: string;
      startsOn: string;
      renewsOn: string;
      autoRenew: boolean;
    }
  | {
      verb: "invoice";
      key: string;
      number: string;
      subscription: string | null;
      order: string | null;
      minor: number;
      currency: string;
      dueOn: string;
    }
  | { verb: "pay_invoice"; key: string }
  | {
      verb: "create_task";
      key: string;
      title: string;
      description: string | null;
      priority: "high" | "medium" | "low";
      contact: string | null;
      assignee: MemberKey;
      dueOn: string;
    }
  | { verb: "finish_task"; key: string }
  | { verb: "signal"; kind: (typeof SIGNAL_KINDS)[number]; topic: string; detail: string; contact: string }
  | {
      verb: "open_ticket";
      key: string;
      subject: string;
      body: string;
      category: TicketText["category"];
      priority: TicketText["priority"];
      requester: string;
      assignee: MemberKey | null;
    }
  | { verb: "reply"; key: string; body: string; visibility: "public" | "internal" }
  | { verb: "ticket_status"; key: string; status: "pending" | "solved" | "closed" }
  | { verb: "escalate"; key: string }
  | { verb: "rate_ticket"; key: string; stars: number; comment: string | null }
  | { verb: "create_objective"; key: string; input: CreateObjectiveInput; assignee: Who; tag: string | null }
  | { verb: "share_objective"; key: string; contacts: string[] | null }
  | { verb: "progress"; key: string; value?: string; percent?: number; note: string | null }
  | { verb: "reach_milestone"; key: string; position: number }
  | { verb: "comment"; key: string; body: string; visibility: "shared" | "internal" }
  | { verb: "objective_status"; key: string; status: ObjectiveStatus; reason: string | null }
  | {
      verb: "rate_objective";
      key: string;
      health: number;
      risk: "high" | "medium" | "low" | null;
      riskNote: string | null;
    }
  | {
      verb: "create_service";
      key: string;
      name: string;
      description: string;
      kind: "onboarding" | "implementation" | "training" | "advisory" | "review" | "migration" | "other";
      owner: MemberKey;
      startsOn: string;
      endsOn: string;
      deliverables: { title: string; dueOn: string }[];
    }
  | { verb: "share_service"; key: string; contacts: string[] | null }
  | { verb: "deliverable"; service: string; position: number; status: "in_progress" | "delivered" }
  | { verb: "decide"; service: string; position: number; approves: boolean; reason: string | null }
  | { verb: "finish_service"; key: string; stars: number | null }
  | {
      verb: "link";
      kind: "blocks" | "promises" | "delivers" | "concerns";
      from: [ObjectName, string];
      to: [ObjectName, string];
    }
  | {
      verb: "source_event";
      type: "enrichment_update" | "integration_event";
      title: string;
      body: string;
      source: string;
      change: { field: string; before: string; after: string } | null;
    }
  | { verb: "usage"; feature: string; amount: number }
  | { verb: "health_band"; before: string; after: string; score: number }
  | { verb: "alert"; kind: string; title: string };

export type Act = { at: Date; by: Who } & Deed;
export type Verb = Deed["verb"];
