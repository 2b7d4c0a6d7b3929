import { dayOf } from "@tandem/ui/format/days";
import { useReader } from "@tandem/ui/primitives/reader";
import type { Tone } from "@tandem/ui/primitives/state-word";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import type { CommerceRow } from "./read-commerce.server.ts";

type State = keyof typeof words.commerce.states;

const TONES: Partial<Record<State, Tone>> = {
  accepted: "green",
  fulfilled: "green",
  paid: "green",
  running: "green",
  sent: "accent",
  open: "accent",
  placed: "accent",
  overdue: "red",
  uncollectible: "red",
  expired: "orange",
  declined: "orange",
};

/** How it stands today: an open invoice past its day is overdue, a subscription runs to the end of its last day. */
export function stateOf(row: CommerceRow, today: string): State {
  if ("startsOn" in row) return row.endsOn !== null && row.endsOn < today ? "ended" : "running";
  if ("issuedOn" in row && row.status === "open" && row.dueOn !== null && row.dueOn < today) return "overdue";
  return row.status;
}

export function CommerceState({ row }: { row: CommerceRow }) {
  const { now, timeZone } = useReader();
  const state = stateOf(row, dayOf(now, timeZone));
  return <Tag tone={TONES[state] ?? "neutral"}>{words.commerce.states[state]}</Tag>;
}
