import type { MemberApi } from "../../../e2e/call-api.ts";
import { isBlank, readHostileStrings } from "../../../e2e/hostile-strings.ts";
import { importRows } from "../../../e2e/import-rows.ts";
import { type Company, mintPortalContact } from "../../../e2e/mint-customer.ts";
import { mintSharedObjective, mintTicket } from "../../../e2e/mint-records.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";
import { uniqueEmail } from "../../../e2e/unique.ts";
import { textsOn, watchForHarm } from "../../../e2e/watch-for-harm.ts";

const STRINGS = readHostileStrings().filter((text) => !isBlank(text));
const BREAKING_OUT = `</title></script>"'><script>alert('a name')</script><img src=x onerror=alert(1)>`;

test.describe.configure({ timeout: 240_000 });

test("the customer reads every hostile string as it is, in comments and messages, under names that are one", async ({
  addresses,
  admin,
  openPortal,
}) => {
  test.skip(STRINGS.length === 0, "The public lists of hostile strings (../shared/data/fuzz) are not on this machine.");
  const { api } = admin;
  const domain = uniqueEmail("strings").replace(/.*\.(.*)@/, "$1.");
  const company = await api<Company>("POST", "/companies", { name: BREAKING_OUT, domain, relationship: "customer" });
  const contact = await mintPortalContact(api, company.id, BREAKING_OUT, uniqueEmail("strings"));
  const objective = await mintSharedObjective(api, company.id, BREAKING_OUT);
  const said = { subject: BREAKING_OUT, publicReply: BREAKING_OUT, internalNote: "Ours alone." };
  const ticket = await mintTicket(api, company.id, contact.id, said);
  await commentAll(api, `/companies/${company.id}/objectives/${objective.id}`);
  const inTicket = { company: { value: domain }, ticket: { value: `#${ticket.number}` } };
  const inPublic = { visibility: { value: "public" }, sentAt: { value: "2026-01-05" } };
  const bodies = STRINGS.map((body, index) => [String(index), body]);
  const mapping = { externalId: "Id", body: "Name", ...inTicket, ...inPublic };
  await importRows(api, "ticket_messages", bodies, mapping, `strings-${company.id}`);

  const page = await openPortal(await signInContact(addresses, contact.email));
  const harm = await watchForHarm(page, { ...addresses });
  for (const path of [`/objectives/${objective.id}`, `/tickets/${ticket.id}`]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const shown = new Set(await textsOn(page));
    expect(
      STRINGS.filter((text) => !shown.has(text)),
      path,
    ).toEqual([]);
    expect([...shown].join(""), path).toContain(BREAKING_OUT);
  }
  for (const path of ["/", "/objectives", "/tickets"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect((await textsOn(page)).join(""), path).toContain(BREAKING_OUT);
  }
  expect(await harm.list()).toEqual([]);
});

async function commentAll(api: MemberApi, objective: string): Promise<void> {
  const waiting = STRINGS.values();
  const say = async () => {
    for (const body of waiting) await api("POST", `${objective}/comments`, { body, visibility: "shared" });
  };
  await Promise.all([say(), say(), say()]);
}
