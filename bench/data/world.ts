import { type Random, seededRandom } from "@tandem/api/sample-data/plan/seeded-random";
import type { Emit } from "./copy-line.ts";
import { makeId } from "./make-id.ts";
import { sentencePool } from "./sentences.ts";
import { FIRST_NAMES, LAST_NAMES } from "./vocabulary.ts";

export const DAY = 86_400_000;
export const BENCH_MEMBER_EMAIL = "bench@halyard.example";

export interface BenchMember {
  id: string;
  name: string;
  job: string;
}

export interface BenchStage {
  id: string;
  name: string;
  kind: "open" | "won" | "lost";
}

/** What every company shares: our own people, the pipeline, the rates, and the sentences of all texts. */
export interface World {
  /** The moment at which the data ends, milliseconds. */
  now: number;
  members: BenchMember[];
  pipelineId: string;
  stages: BenchStage[];
  /** of one unit of the currency in euro, as text: exact */
  rates: Record<string, string>;
  sentences: string[];
  nextTicketNumber(): number;
}

const MEMBERS = 40;
const JOBS = ["csm", "sales", "support", "services", "executive"] as const;

/** Makes it, and its rows. `passwordHash` lets the first member sign in. */
export function makeWorld(now: number, passwordHash: string | null, emit: Emit): World {
  const random = seededRandom("world");
  const since = now - 6 * 365 * DAY;
  let ticketNumber = 1000;
  const world: World = {
    now,
    members: makeMembers(random, since, passwordHash, emit),
    pipelineId: makeId(random, since),
    stages: STAGES.map(({ name, kind }) => ({ id: makeId(random, since), name, kind })),
    rates: { EUR: "1", USD: "0.92", GBP: "1.16" },
    sentences: sentencePool(random),
    nextTicketNumber: () => ++ticketNumber,
  };
  emit("pipelines", { id: world.pipelineId, name: "Sales", position: 0 });
  STAGES.forEach(({ name, kind, probability }, position) => {
    const id = world.stages[position]?.id ?? "";
    emit("stages", { id, pipeline_id: world.pipelineId, name, kind, position, probability });
  });
  for (const currency of ["USD", "GBP"])
    emit("currency_rates", { currency, valid_from: dayOf(since), rate: world.rates[currency] ?? "1" });
  return world;
}

const STAGES = [
  { name: "Qualified", kind: "open", probability: 20 },
  { name: "Proposal", kind: "open", probability: 50 },
  { name: "Negotiation", kind: "open", probability: 75 },
  { name: "Won", kind: "won", probability: 100 },
  { name: "Lost", kind: "lost", probability: 0 },
] as const;

function makeMembers(random: Random, since: number, passwordHash: string | null, emit: Emit): BenchMember[] {
  return Array.from({ length: MEMBERS }, (_, index) => {
    const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
    const member = { id: makeId(random, since), name, job: JOBS[index % JOBS.length] ?? "csm" };
    emit("members", {
      id: member.id,
      name,
      email: index === 0 ? BENCH_MEMBER_EMAIL : `member-${index}@halyard.example`,
      role: index === 0 ? "admin" : "member",
      job: member.job,
      password_hash: index === 0 ? passwordHash : null,
      created_at: new Date(since),
    });
    return member;
  });
}

/** The day in UTC, `YYYY-MM-DD`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
