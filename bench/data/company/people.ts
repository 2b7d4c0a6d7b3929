import { FIRST_NAMES, LAST_NAMES, TITLES } from "../vocabulary.ts";
import { DAY, dayOf } from "../world.ts";
import type { Making } from "./company.ts";

export interface BenchContact {
  id: string;
  name: string;
  title: string;
  hasPortal: boolean;
  since: number;
}

const ROLES = ["champion", "decision_maker", "economic_buyer", "influencer", "user"];

/** The contacts, one to some hundred; of customers, the first one to three may sign in to the portal. */
export function addPeople(making: Making, bornAt: number): BenchContact[] {
  const { size, random, isCustomer } = making;
  const count = Math.max(1, Math.round(0.6 * Math.sqrt(size)));
  const portalUsers = isCustomer ? random.between(1, 3) : 0;
  return Array.from({ length: Math.min(count, 250) }, (_, index) => {
    const since = index === 0 ? bornAt : making.pastMoment();
    return addContact(making, { index, since, hasPortal: index < portalUsers });
  });
}

function addContact(making: Making, made: { index: number; since: number; hasPortal: boolean }): BenchContact {
  const { emit, random, companyId, world, team, history } = making;
  const { index, since, hasPortal } = made;
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const contact = { id: making.newId(since), name: `${first} ${last}`, title: random.pick(TITLES), hasPortal, since };
  const hasLeft = index > 2 && random.chance(0.08);
  emit("contacts", {
    company_id: companyId,
    id: contact.id,
    person_id: making.newId(since),
    name: contact.name,
    title: contact.title,
    email: `${first}.${last}.${index}@${companyId.slice(-12)}.example`.toLowerCase(),
    phones: [`+31 6 ${random.between(10_000_000, 99_999_999)}`],
    roles: index < 2 || random.chance(0.2) ? [random.pick(ROLES)] : [],
    started_on: dayOf(since),
    ended_on: hasLeft ? dayOf(world.now - DAY) : null,
    created_at: new Date(since),
    updated_at: new Date(since),
  });
  if (hasPortal)
    emit("portal_access", {
      company_id: companyId,
      id: making.newId(since),
      contact_id: contact.id,
      granted_by: team[0]?.id ?? null,
      granted_at: new Date(since),
      last_visit_at: new Date(world.now - random.between(1, 40) * DAY),
    });
  if (history.left() > 1) {
    const actor = { kind: "member" as const, id: team[0]?.id ?? null, name: team[0]?.name ?? "" };
    const title = `New contact: ${contact.name}`;
    history.tell({
      type: "contact_added",
      at: since,
      title,
      body: contact.title,
      actor,
      contactIds: [contact.id],
      object: "contact",
      recordId: contact.id,
    });
  }
  return contact;
}
