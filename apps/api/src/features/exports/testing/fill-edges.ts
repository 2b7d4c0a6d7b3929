import { newId } from "@tandem/db/ids";
import { bodyOf } from "../../../testing/test-api.ts";
import type { Importer } from "../../imports/testing/bring-in.ts";

type Made = { id: string; version: number };

/** What seldom stands beside each other in true data: every kind with its rarer fields, marks and blanks in texts. */
export async function fillEdges({ db, admin }: Importer): Promise<void> {
  const post = (path: string, body: unknown) => done(admin.request("POST", `/v1/${path}`, body));
  const patch = (path: string, body: unknown) => done(admin.request("PATCH", `/v1/${path}`, body));
  const child = await post("companies", {
    name: '=HYPERLINK("http://example.test"; "Acme")',
    domain: "acme.example",
    website: "https://acme.example/?a=1;b=2",
    phone: "+49 30 123",
    annualRevenue: { minor: 123_456_789, currency: "JPY" },
    relationship: "former",
    ownerMemberId: admin.id,
    summary: "Two lines,\r\nthe second; with 'marks' and \"quotes\"\n-1",
  });
  const parent = await post("companies", { name: "'@later", relationship: "partner", country: "Österreich" });
  await patch(`companies/${child.id}`, { version: child.version, parentCompanyId: parent.id });
  const company = `companies/${child.id}`;

  const zoe = await post(`${company}/contacts`, {
    name: "-Zoë, ＝ A1",
    email: "zoe@acme.example",
    otherEmails: ["z@acme.example", "zoe@home.example"],
    phones: ["+49 30 1; ext. 5", "+49 30 2, mornings", "=3"],
    roles: ["champion", "user"],
    startedOn: "2020-02-29",
  });
  const gone = await post(`${company}/contacts`, { name: "Gone", email: "gone@acme.example" });
  await post(`${company}/contacts/${gone.id}/left`, { endedOn: "2026-01-31" });
  const away = await post(`${company}/contacts`, { name: "Put away" });

  const stages = await db.selectFrom("stages").select(["id", "kind"]).execute();
  const stageId = stages.find(({ kind }) => kind === "lost")?.id;
  await post(`${company}/deals`, {
    name: "Lost, and why",
    stageId,
    value: { minor: 0, currency: "KWD" },
    openedOn: "2025-01-01",
    closedOn: "2025-06-30",
    lostReason: "=too dear",
    contactId: zoe.id,
  });
  await post(`${company}/deals`, { name: "Worth unknown", probability: 0, nextStep: "+call", contactId: away.id });

  const ticket = await post(`${company}/tickets`, {
    subject: "@everyone",
    body: "  keeps its blanks \t\n",
    requesterContactId: away.id,
    priority: "urgent",
  });
  const openedAt = new Date("2026-11-18T12:00:00Z");
  await db.updateTable("ticketMessages").set({ sentAt: openedAt }).where("ticketId", "=", ticket.id).execute();
  await db
    .updateTable("tickets")
    .set({
      status: "closed",
      openedAt,
      solvedAt: NOON,
      closedAt: NOON,
      csat: 1,
      csatComment: "-",
      escalated: true,
    })
    .where("id", "=", ticket.id)
    .execute();
  const contact = await bodyOf<Made>(admin.request("GET", `/v1/${company}/contacts/${away.id}`));
  await patch(`${company}/contacts/${away.id}`, { version: contact.version, archived: true });

  await post(`${company}/notes`, { body: "Mine alone", isPrivate: true });
  await post(`${company}/notes`, { body: "\t=not run", contactId: zoe.id });
  await post(`${company}/meetings`, {
    title: "Round table",
    startsAt: "2026-11-01T09:00:00Z",
    status: "held",
    sharedNotes: "Said; and done",
    attendees: [{ contactId: zoe.id }, { memberId: admin.id }, { email: "guest@partner.example" }],
  });
  await post(`${company}/objectives`, {
    title: "Exactly",
    assigneeContactId: zoe.id,
    collaborators: ["ivy@partner.example", "adam@partner.example"],
    baseline: "-0.0000000001",
    current: "12345678901234567890.5",
    target: "-3",
    direction: "keep_at_or_below",
  });
  await fillFacts({ db }, { companyId: child.id, contactId: zoe.id, ticketId: ticket.id });
}

const NOON = new Date("2026-11-19T12:00:00.123Z");

/** What only sources tell. */
async function fillFacts(
  { db }: Pick<Importer, "db">,
  { companyId, contactId, ticketId }: { companyId: string; contactId: string; ticketId: string },
): Promise<void> {
  const [score, plan] = [newId(), newId()];
  await db
    .insertInto("attributes")
    .values([
      { id: score, key: "score", name: "Score", kind: "number" },
      { id: plan, key: "plan_name", name: "Plan name", kind: "text" },
    ])
    .execute();
  await db
    .insertInto("attributeValues")
    .values([
      { companyId, id: newId(), attributeId: score, value: "-12.5", numberValue: "-12.5", observedAt: NOON },
      { companyId, id: newId(), attributeId: plan, value: "=Gold", observedAt: NOON, source: "billing" },
    ])
    .execute();
  const followsScore = {
    attributeId: score,
    completion: "attribute",
    current: "-12.5",
    status: "in_progress",
  } as const;
  await db
    .insertInto("objectives")
    .values({ companyId, id: newId(), title: "By score", ...followsScore })
    .execute();
  await db
    .insertInto("churnDates")
    .values({ companyId, id: newId(), churnedOn: "2026-03-01", reason: "price", feedback: "-", source: "saas" })
    .execute();
  const subscriptionId = newId();
  await db
    .insertInto("subscriptions")
    .values({
      ...{ companyId, id: subscriptionId, name: "Old", amountMinor: 10_001, monthlyMinor: 833, currency: "EUR" },
      ...{ billing: "yearly", startsOn: "2024-01-01", endsOn: "2026-01-01", cancelledOn: "2025-12-01" },
      ...{ autoRenew: false, source: "billing", externalId: "=S;1" },
    })
    .execute();
  const used = { companyId, feature: "=export", usedOn: "2026-10-01", contactId, subscriptionId };
  await db
    .insertInto("productUsage")
    .values({ ...used, id: newId(), amount: "0.25", seconds: 0, errors: 3, source: "usage", externalId: "u-1" })
    .execute();
  const message = { companyId, ticketId, body: "-- \n=sum", sentAt: NOON, source: "desk" };
  await db
    .insertInto("ticketMessages")
    .values([
      { ...message, id: newId(), visibility: "internal", authorName: "Nobody, now", externalId: "m-1" },
      { ...message, id: newId(), visibility: "public", authorName: "=Someone", externalId: "m-2" },
    ])
    .execute();
}

async function done(answer: Promise<Response>): Promise<Made> {
  const { status, ...rest } = await answer.then(async (got) => ({ status: got.status, body: await got.text() }));
  if (status >= 400) throw new Error(`${status} ${rest.body}`);
  return JSON.parse(rest.body) as Made;
}
