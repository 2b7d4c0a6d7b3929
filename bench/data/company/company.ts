import { type Random, seededRandom } from "@tandem/api/sample-data/plan/seeded-random";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { Emit } from "../copy-line.ts";
import { makeId } from "../make-id.ts";
import { type Writer, writerOf } from "../sentences.ts";
import { CITIES, COMPANY_KINDS, COMPANY_WORDS, INDUSTRIES } from "../vocabulary.ts";
import { type BenchMember, DAY, dayOf, type World } from "../world.ts";
import { addBilling } from "./billing.ts";
import { addConversations } from "./conversations.ts";
import { addDeals } from "./deals.ts";
import { type History, historyOf } from "./history.ts";
import { addObjectives } from "./objectives.ts";
import { addPeople, type BenchContact } from "./people.ts";
import { addPlans } from "./plans.ts";
import { addServices } from "./services.ts";
import { addTickets } from "./tickets.ts";

/** What the parts of one company are made with. */
export interface Making {
  world: World;
  random: Random;
  write: Writer;
  emit: Emit;
  history: History;
  companyId: string;
  /** How many events it has in all; everything else is in proportion. */
  size: number;
  isCustomer: boolean;
  /** Those who serve it, its owner first. */
  team: BenchMember[];
  contacts: BenchContact[];
  newId(at: number): string;
  /** A moment of its past, more often a late one. */
  pastMoment(): number;
  /** A moment between that one and now. */
  after(at: number): number;
}

/** One company with everything that belongs to it; `index` alone decides what it is, so any company can be made alone. */
export function makeCompany(world: World, { index, size }: { index: number; size: number }, emit: Emit): void {
  const random = seededRandom(`company ${index}`);
  const bornAt = world.now - random.between(400, 1900) * DAY;
  const companyId = makeId(random, bornAt);
  const relationship = relationshipOf(random, size);
  const team = random.shuffle(world.members).slice(0, random.between(1, 3));
  emitCompany({ world, random, emit, companyId, index, bornAt, relationship, owner: team[0] });
  for (const member of team)
    emit("company_team", { company_id: companyId, member_id: member.id, joined_at: new Date(bornAt) });
  const making: Making = {
    world,
    random,
    write: writerOf(random, world.sentences),
    emit,
    history: historyOf(companyId, size, { random, emit, now: world.now }),
    companyId,
    size,
    isCustomer: relationship === "customer",
    team,
    contacts: [],
    newId: (at) => makeId(random, at),
    pastMoment: () => Math.floor(world.now - (world.now - bornAt) * random.next() ** 1.3),
    after: (at) => Math.floor(at + (world.now - at) * random.next()),
  };
  making.contacts = addPeople(making, bornAt);
  const deals = addDeals(making);
  addBilling(making, deals);
  if (making.isCustomer) {
    addObjectives(making);
    addServices(making);
  }
  addTickets(making);
  addPlans(making);
  addConversations(making);
}

/** The huge ones are customers. */
function relationshipOf(random: Random, size: number): string {
  if (size > 1000) return "customer";
  const draw = random.next();
  if (draw < 0.6) return "customer";
  if (draw < 0.85) return "prospect";
  return draw < 0.95 ? "former" : "partner";
}

function emitCompany(made: {
  world: World;
  random: Random;
  emit: Emit;
  companyId: string;
  index: number;
  bornAt: number;
  relationship: string;
  owner: BenchMember | undefined;
}): void {
  const { world, random, emit, companyId, index, bornAt, relationship, owner } = made;
  const name = `${random.pick(COMPANY_WORDS)} ${random.pick(COMPANY_KINDS)} ${index}`;
  const isServed = relationship !== "prospect";
  emit("companies", {
    id: companyId,
    name,
    name_key: nameKey(name),
    relationship,
    domain: domainOf(index),
    website: `https://${domainOf(index)}`,
    phone: `+31 20 ${random.between(1_000_000, 9_999_999)}`,
    industry: random.pick(INDUSTRIES),
    employees: random.between(5, 5000),
    annual_revenue_minor: random.between(1, 900) * 10_000_000,
    annual_revenue_currency: "EUR",
    city: random.pick(CITIES),
    country: "Netherlands",
    owner_member_id: random.chance(0.95) ? (owner?.id ?? null) : null,
    customer_since: isServed ? dayOf(bornAt + 60 * DAY) : null,
    former_since: relationship === "former" ? dayOf(world.now - random.between(5, 200) * DAY) : null,
    created_at: new Date(bornAt),
    updated_at: new Date(bornAt),
  });
}

export const domainOf = (index: number): string => `company-${index}.example`;
