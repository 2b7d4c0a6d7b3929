import type { Random } from "@tandem/api/sample-data/plan/seeded-random";
import type { TimelineFacts, TimelineType } from "@tandem/domain/timeline/timeline-event";
import type { Emit } from "../copy-line.ts";
import { makeId } from "../make-id.ts";

export interface Told {
  type: TimelineType;
  at: number;
  title: string;
  body?: string;
  facts?: TimelineFacts;
  amount?: { minor: number; currency: string } | null;
  sensitivity?: "internal" | "financial" | "personal";
  privateTo?: string;
  actor: { kind: "member" | "contact" | "system"; id: string | null; name: string };
  contactIds?: string[];
  object: string;
  recordId: string;
  source?: string;
}

/** The events of one company: as many as it shall have, and no more. */
export interface History {
  /** How many are still to be told. */
  left(): number;
  tell(event: Told): void;
}

export function historyOf(
  companyId: string,
  size: number,
  { random, emit, now }: { random: Random; emit: Emit; now: number },
): History {
  let left = size;
  return {
    left: () => left,
    tell(event) {
      if (left === 0) throw new RangeError("This company has all its events already.");
      left--;
      const at = Math.min(event.at, now);
      emit("timeline_events", {
        company_id: companyId,
        id: makeId(random, at),
        type: event.type,
        occurred_at: new Date(at),
        recorded_at: new Date(at + 2000),
        title: event.title.slice(0, 200),
        body: event.body ?? "",
        facts: JSON.stringify(event.facts ?? {}),
        amount_minor: event.amount?.minor ?? null,
        currency: event.amount?.currency ?? null,
        sensitivity: event.privateTo ? "private" : (event.sensitivity ?? "internal"),
        private_to_member_id: event.privateTo ?? null,
        actor_kind: event.actor.kind,
        actor_member_id: event.actor.kind === "member" ? event.actor.id : null,
        actor_contact_id: event.actor.kind === "contact" ? event.actor.id : null,
        actor_name: event.actor.name,
        contact_ids: event.contactIds ?? [],
        object: event.object,
        record_id: event.recordId,
        source: event.source ?? "tandem",
      });
    },
  };
}
