import type { Kysely } from "kysely";
import { newId } from "../src/ids.ts";
import type { Database } from "../src/schema/database.ts";

export interface FilledCompany {
  companyId: string;
  contactId: string;
  memberId: string;
}

/** As of 2026-11-21 10:00 UTC: some of everything a 360 shows, with something over, archived or past beside it. */
export async function fillCompany(db: Kysely<Database>, company: FilledCompany): Promise<void> {
  const { companyId, contactId } = company;
  await db.insertInto("portalAccess").values({ companyId, id: newId(), contactId, grantedAt: NOW }).execute();
  await addDeals(db, company);
  await addObjectives(db, company);
  await addServices(db, company);
  await addTickets(db, company);
  await addSubscriptions(db, company);
  await addPlans(db, company);
}

const NOW = new Date("2026-11-21T10:00:00Z");

async function addDeals(db: Kysely<Database>, { companyId }: FilledCompany): Promise<void> {
  const [pipelineId, open, won] = [newId(), newId(), newId()];
  await db.insertInto("pipelines").values({ id: pipelineId, name: newId() }).execute();
  const stage = { pipelineId, position: 1, probability: 50, expectedDays: 21 };
  await db
    .insertInto("stages")
    .values([
      { ...stage, id: open, name: "Proposal", kind: "open" },
      { ...stage, id: won, name: "Won", kind: "won" },
    ])
    .execute();
  const deal = { companyId, pipelineId, stageSince: NOW, valueMinor: 700_00, currency: "EUR", reportingMinor: 700_00 };
  await db
    .insertInto("deals")
    .values([
      { ...deal, id: newId(), name: "Later", stageId: open, stageKind: "open", expectedCloseOn: "2027-02-01" },
      { ...deal, id: newId(), name: "Sooner", stageId: open, stageKind: "open", expectedCloseOn: "2026-12-01" },
      { ...deal, id: newId(), name: "Gone", stageId: open, stageKind: "open", archivedAt: NOW },
      { ...deal, id: newId(), name: "Done", stageId: won, stageKind: "won", closedOn: "2026-10-01" },
    ])
    .execute();
}

async function addObjectives(db: Kysely<Database>, { companyId, contactId, memberId }: FilledCompany): Promise<void> {
  const objective = { companyId, baseline: "0", target: "10", unit: "hours" };
  const share = { companyId, object: "objective" as const, sharedBy: memberId, sharedAt: NOW };
  const shared = newId();
  await db
    .insertInto("objectives")
    .values([
      { ...objective, id: newId(), title: "Over", status: "completed", current: "10" },
      {
        ...objective,
        id: shared,
        title: "Faster",
        status: "in_progress",
        current: "2.50",
        startOn: "2026-11-01",
        dueOn: "2026-12-01",
        assigneeContactId: contactId,
      },
    ])
    .execute();
  await db
    .insertInto("shares")
    .values({ ...share, id: newId(), recordId: shared })
    .execute();
}

async function addServices(db: Kysely<Database>, { companyId }: FilledCompany): Promise<void> {
  const serviceId = newId();
  await db.insertInto("services").values({ companyId, id: serviceId, name: "Onboarding", status: "active" }).execute();
  const deliverable = { companyId, serviceId, status: "not_started" as const };
  await db
    .insertInto("deliverables")
    .values([
      { ...deliverable, id: newId(), title: "Second", position: 2 },
      { ...deliverable, id: newId(), title: "First", position: 1, dueOn: "2026-11-10" },
    ])
    .execute();
}

async function addTickets(db: Kysely<Database>, { companyId, contactId, memberId }: FilledCompany): Promise<void> {
  const ticket = { companyId, requesterContactId: contactId, assigneeMemberId: memberId };
  await db
    .insertInto("tickets")
    .values([
      { ...ticket, id: newId(), subject: "Old and solved", status: "solved", openedAt: new Date("2026-11-20Z") },
      { ...ticket, id: newId(), subject: "Still open", status: "open", openedAt: new Date("2026-01-01Z") },
    ])
    .execute();
}

async function addSubscriptions(db: Kysely<Database>, { companyId }: FilledCompany): Promise<void> {
  const subscription = { companyId, startsOn: "2025-01-01", monthlyMinor: 0 };
  await db
    .insertInto("subscriptions")
    .values([
      {
        ...subscription,
        id: newId(),
        name: "Seats",
        amountMinor: 100_00,
        currency: "EUR",
        billing: "monthly",
        renewsOn: "2027-01-01",
      },
      { ...subscription, id: newId(), name: "Support", amountMinor: 1_000_01, currency: "EUR", billing: "yearly" },
      { ...subscription, id: newId(), name: "Abroad", amountMinor: 10_00, currency: "USD", billing: "quarterly" },
      {
        ...subscription,
        id: newId(),
        name: "Ended",
        amountMinor: 5_00,
        currency: "EUR",
        billing: "yearly",
        endsOn: "2026-11-20",
      },
    ])
    .execute();
}

async function addPlans(db: Kysely<Database>, { companyId }: FilledCompany): Promise<void> {
  const meeting = { companyId, status: "planned" as const };
  const at = (start: string, hours = 1) => ({
    startsAt: new Date(start),
    endsAt: new Date(Date.parse(start) + hours * 3_600_000),
  });
  await db
    .insertInto("meetings")
    .values([
      { ...meeting, id: newId(), title: "Review", ...at("2026-11-25T09:00:00Z") },
      { ...meeting, id: newId(), title: "Running", ...at("2026-11-21T09:30:00Z") },
      { ...meeting, id: newId(), title: "Past", ...at("2026-11-20T09:00:00Z") },
    ])
    .execute();
  await db
    .insertInto("tasks")
    .values([
      { companyId, id: newId(), title: "Call back", dueOn: "2026-11-20" },
      { companyId, id: newId(), title: "Some day" },
      { companyId, id: newId(), title: "Today", dueOn: "2026-11-21" },
    ])
    .execute();
}
