import type { MemberApi } from "../../../e2e/call-api.ts";
import { importRows } from "../../../e2e/import-rows.ts";
import type { Company } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { mintObjective } from "../../../e2e/mint-records.ts";
import { expect, test } from "../../../e2e/test.ts";
import { uniqueEmail } from "../../../e2e/unique.ts";
import { textsOn, textsOnAllPages, watchForHarm } from "../../../e2e/watch-for-harm.ts";
import { isBlank, readHostileStrings } from "../../../packages/db/testing/hostile-strings.ts";

const STRINGS = readHostileStrings().filter((text) => !isBlank(text));
const NAMES = STRINGS.map((text) => text.trim());
const BREAKING_OUT = `</title></script>"'><script>alert('a name')</script><img src=x onerror=alert(1)>`;

test.describe.configure({ timeout: 180_000 });

test("members read every hostile string as it is, in names, notes and comments", async ({
  addresses,
  admin,
  openAdmin,
}) => {
  test.skip(STRINGS.length === 0, "The public lists of hostile strings (../shared/data/fuzz) are not on this machine.");
  const { api } = admin;
  const owner = await mintMember(addresses, api);
  const domain = uniqueEmail("strings").replace(/.*\.(.*)@/, "$1.");
  const company = await api<Company>("POST", "/companies", { name: BREAKING_OUT, domain, relationship: "customer" });
  const rows = NAMES.map((name, index) => [String(index), name]);
  const source = `strings-${company.id}`;
  const known = { externalId: "Id", name: "Name" };
  await importRows(api, "companies", rows, { ...known, owner: { value: owner.name } }, source);
  await importRows(api, "contacts", rows, { ...known, company: { value: domain } }, source);
  const objective = await mintObjective(api, company.id, BREAKING_OUT);
  await sayAll(api, `/companies/${company.id}/notes`, { isPrivate: false });
  await sayAll(api, `/companies/${company.id}/objectives/${objective.id}/comments`, { visibility: "internal" });

  const page = await openAdmin(admin);
  const harm = await watchForHarm(page, { ...addresses });
  const missingOn = async (path: string, texts: readonly string[], next = /^Show more$/) => {
    const shown = await textsOnAllPages(page, path, next);
    return texts.filter((text) => !shown.has(text));
  };
  const mine = await api<{ items: { id: string; name: string }[] }>("GET", "/members");
  const ownerId = mine.items.find(({ name }) => name === owner.name)?.id;
  expect(await missingOn(`/companies?owner=${ownerId}`, NAMES), "names in the book").toEqual([]);
  const base = `/companies/${company.id}`;
  expect(await missingOn(`${base}/contacts`, NAMES), "names of contacts").toEqual([]);
  expect(await missingOn(`${base}?group=notes`, STRINGS, /^Older/), "notes in the history").toEqual([]);
  expect(await missingOn(`${base}/objectives/${objective.id}`, STRINGS, /^Older/), "comments").toEqual([]);

  for (const path of [base, `${base}/edit`, `${base}/objectives`, `${base}/objectives/${objective.id}/share`]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect((await textsOn(page)).join(""), path).toContain(BREAKING_OUT);
  }
  expect(await harm.list()).toEqual([]);
});

async function sayAll(api: MemberApi, path: string, with_: object): Promise<void> {
  const waiting = STRINGS.values();
  const say = async () => {
    for (const body of waiting) await api("POST", path, { body, ...with_ });
  };
  await Promise.all([say(), say(), say()]);
}
