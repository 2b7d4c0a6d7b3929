import { toReportingMinor } from "@tandem/domain/money/to-reporting-minor";
import { type BenchStage, DAY, dayOf } from "../world.ts";
import type { Making } from "./company.ts";

export interface BenchDeal {
  id: string;
  name: string;
  minor: number;
  currency: string;
  isWon: boolean;
  lastMoveAt: number;
}

/** The deals, each with the moves that led to where it stands; a third of them is open. */
export function addDeals(making: Making): BenchDeal[] {
  const { size, history } = making;
  const wished = Math.round(0.5 * size ** 0.45);
  const deals: BenchDeal[] = [];
  while (deals.length < wished && history.left() > 5) deals.push(addDeal(making));
  return deals;
}

function addDeal(making: Making): BenchDeal {
  const { random, world, emit, companyId, team, contacts, write } = making;
  const openedAt = making.pastMoment();
  const path = pathOf(making);
  const moves = path.map((stage, step) => ({ stage, at: step === 0 ? openedAt : 0 }));
  for (const [step, move] of moves.entries()) if (step > 0) move.at = making.after(moves[step - 1]?.at ?? openedAt);
  const last = moves.at(-1) ?? { stage: path[0] as BenchStage, at: openedAt };
  const owner = random.pick(team);
  const contact = random.pick(contacts);
  const currency = random.pick(["EUR", "EUR", "EUR", "EUR", "USD", "GBP"]);
  const minor = Math.round(100_000 * 10 ** (random.next() * 2.5));
  const deal = {
    id: making.newId(openedAt),
    name: write.title(),
    minor,
    currency,
    isWon: last.stage.kind === "won",
    lastMoveAt: last.at,
  };
  const isOpen = last.stage.kind === "open";
  emit("deals", {
    company_id: companyId,
    id: deal.id,
    name: deal.name,
    pipeline_id: world.pipelineId,
    stage_id: last.stage.id,
    stage_kind: last.stage.kind,
    stage_since: new Date(last.at),
    value_minor: minor,
    currency,
    reporting_minor: inEuro(making, minor, currency),
    owner_member_id: owner.id,
    contact_id: contact.id,
    opened_on: dayOf(openedAt),
    expected_close_on: dayOf(world.now + random.between(-20, 200) * DAY),
    closed_on: isOpen ? null : dayOf(last.at),
    lost_reason: last.stage.kind === "lost" ? "Chose another vendor" : null,
    created_at: new Date(openedAt),
    updated_at: new Date(last.at),
  });
  for (const [step, move] of moves.entries())
    tellMove(making, { deal, owner, contactId: contact.id, move, before: moves[step - 1] });
  return deal;
}

type Move = { stage: BenchStage; at: number };

function tellMove(
  making: Making,
  told: {
    deal: BenchDeal;
    owner: { id: string; name: string };
    contactId: string;
    move: Move;
    before: Move | undefined;
  },
): void {
  const { emit, companyId, history } = making;
  const { deal, owner, contactId, move, before } = told;
  emit("deal_stage_changes", {
    company_id: companyId,
    id: making.newId(move.at),
    deal_id: deal.id,
    from_stage_id: before?.stage.id ?? null,
    to_stage_id: move.stage.id,
    changed_at: new Date(move.at),
    changed_by: owner.id,
    days_in_previous: before ? ((move.at - before.at) / DAY).toFixed(3) : null,
  });
  history.tell({
    type: before ? "deal_stage_change" : "deal_created",
    at: move.at,
    title: deal.name,
    facts: {
      stage: move.stage.name,
      status: move.stage.kind,
      ...(before && { changes: [{ field: "stage", before: before.stage.name, after: move.stage.name }] }),
    },
    amount: { minor: deal.minor, currency: deal.currency },
    actor: { kind: "member", id: owner.id, name: owner.name },
    contactIds: [contactId],
    object: "deal",
    recordId: deal.id,
  });
}

/** Through the open stages up to where it stands, then perhaps won or lost. */
function pathOf({ random, world }: Making): BenchStage[] {
  const open = world.stages.filter((stage) => stage.kind === "open");
  if (random.chance(0.33)) return open.slice(0, random.between(1, open.length));
  const end = world.stages.find((stage) => stage.kind === (random.chance(0.55) ? "won" : "lost"));
  return [...open.slice(0, random.between(1, open.length)), ...(end ? [end] : [])];
}

function inEuro({ world }: Making, minor: number, currency: string): number | null {
  if (currency === "EUR") return minor;
  return toReportingMinor({ minor, currency }, { rate: world.rates[currency] ?? "1", reportingCurrency: "EUR" });
}
