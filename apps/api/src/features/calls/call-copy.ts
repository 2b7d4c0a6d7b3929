import type { TimelineActor } from "@tandem/db/timeline/writes";
import type { Call } from "@tandem/domain/calls/call";

type Named = { id: string; name: string };
type ToldCall = Pick<Call, "summary" | "startedAt" | "direction" | "seconds" | "disposition" | "connected"> & {
  contact: Named | null;
  member: Named | null;
};

/** What the timeline shows of a call: with whom, how long, how it ended, and who of us was on the line. */
export const callCopy = (call: ToldCall, companyName: string) => ({
  title: call.contact?.name ?? companyName,
  body: call.summary ?? "",
  occurredAt: new Date(call.startedAt),
  facts: {
    direction: call.direction,
    seconds: call.seconds,
    disposition: call.disposition ?? (call.connected ? "connected" : "no_answer"),
    participants: [call.contact?.name, call.member?.name].filter((name) => name !== undefined),
  },
  contactIds: call.contact ? [call.contact.id] : [],
  actor: callerOf(call),
});

const callerOf = ({ member }: ToldCall): TimelineActor =>
  member ? { kind: "member", id: member.id, name: member.name } : { kind: "system", id: null, name: "Tandem" };
