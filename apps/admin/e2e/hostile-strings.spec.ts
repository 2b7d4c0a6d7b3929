import type { Page } from "@playwright/test";
import type { MemberApi } from "../../../e2e/call-api.ts";
import { isBlank, readHostileStrings } from "../../../e2e/hostile-strings.ts";
import { importRows } from "../../../e2e/import-rows.ts";
import type { Company } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { mintObjective } from "../../../e2e/mint-records.ts";
import { expect, test } from "../../../e2e/test.ts";
import { uniqueEmail } from "../../../e2e/unique.ts";
import { textsOn, textsOnAllPages, watchForHarm } from "../../../e2e/watch-for-harm.ts";

const STRINGS = readHostileStrings().filter((text) => !isBlank(text));
const BREAKING_OUT = `</title></script>"'><script>alert('a name')</script><img src=x onerror=alert(1)>`;

test.describe.configure({ mode: "parallel", timeout: 240_000 });
test.skip(STRINGS.length === 0, "The public lists of hostile strings (../shared/data/fuzz) are not on this machine.");

test("members read every hostile string as it is where it is a name", async ({ addresses, admin, openAdmin }) => {
  const { api } = admin;
  const { company, told } = await mintCompany(api);
  const owner = await mintMember(addresses, api);
  const rows = STRINGS.map((name, index) => [String(index), name]);
  await importRows(api, "companies", rows, { ...KNOWN, name: "Name", owner: { value: owner.name } }, told.source);
  await importRows(api, "contacts", rows, { ...KNOWN, name: "Name", ...told.of }, told.source);
  const { items } = await api<{ items: { id: string; name: string }[] }>("GET", "/members");
  const ownerId = items.find(({ name }) => name === owner.name)?.id;

  const page = await openAdmin(admin);
  const harm = await watchForHarm(page, { ...addresses });
  const names = STRINGS.map((text) => text.trim());
  expect(await missingOn(page, `/companies?owner=${ownerId}`, names), "in the book").toEqual([]);
  expect(await missingOn(page, `/companies/${company.id}/contacts`, names), "among contacts").toEqual([]);
  expect(await harm.list()).toEqual([]);
});

test("members read every hostile string as it is where somebody wrote it", async ({ addresses, admin, openAdmin }) => {
  const { api } = admin;
  const { company, told } = await mintCompany(api);
  const rows = STRINGS.map((body, index) => [String(index), body]);
  await importRows(api, "notes", rows, { ...KNOWN, body: "Name", ...told.of }, told.source);
  const objective = await mintObjective(api, company.id, BREAKING_OUT);
  await commentAll(api, `/companies/${company.id}/objectives/${objective.id}`);

  const page = await openAdmin(admin);
  const harm = await watchForHarm(page, { ...addresses });
  const base = `/companies/${company.id}`;
  expect(await missingOn(page, `${base}?types=note`, STRINGS, /^Older/), "notes").toEqual([]);
  expect(await missingOn(page, `${base}/objectives/${objective.id}`, STRINGS, /^Older/), "comments").toEqual([]);
  for (const path of [base, `${base}/edit`, `${base}/objectives`, `${base}/objectives/${objective.id}/share`]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect((await textsOn(page)).join(""), path).toContain(BREAKING_OUT);
  }
  expect(await harm.list()).toEqual([]);
});

const KNOWN = { externalId: "Id" };

/** A company that breaks out of whatever it can, and how files tell of it. */
async function mintCompany(api: MemberApi) {
  const domain = uniqueEmail("strings").replace(/.*\.(.*)@/, "$1.");
  const company = await api<Company>("POST", "/companies", { name: BREAKING_OUT, domain, relationship: "customer" });
  return { company, told: { source: `strings-${company.id}`, of: { company: { value: domain } } } };
}

async function missingOn(page: Page, path: string, texts: readonly string[], next = /^Show more$/): Promise<string[]> {
  const shown = await textsOnAllPages(page, path, next);
  return texts.filter((text) => !shown.has(text));
}

async function commentAll(api: MemberApi, objective: string): Promise<void> {
  const waiting = STRINGS.values();
  const say = async () => {
    for (const body of waiting) await api("POST", `${objective}/comments`, { body, visibility: "internal" });
  };
  await Promise.all([say(), say(), say()]);
}
