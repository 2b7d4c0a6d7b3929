import type { MemberApi } from "../../../e2e/call-api.ts";
import { expectAccessibleInEveryLook } from "../../../e2e/expect-accessible.ts";
import { expectNoSidewaysScroll } from "../../../e2e/expect-no-sideways-scroll.ts";
import { makeZip } from "../../../e2e/make-zip.ts";
import { test as base, expect } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

const LONG = "accounts-of-the-northern-and-the-western-region-with-all-their-parents-2026-11-21-final-v2.csv";
const text = () =>
  [
    "Account,Kind of account,Staff,Client since,A column that nobody has ever read because its name is far too long",
    `${unique("Acme")},Paying,120,03/04/2017,${"a long remark ".repeat(20)}`,
    `${unique("Beta")},Prospect,many,05/06/2018,=1+1`,
  ].join("\n");
const mapping = {
  name: "Account",
  relationship: { column: "Kind of account", values: { Paying: "customer" } },
  employees: "Staff",
  customerSince: { column: "Client since", format: "DD/MM/YYYY" },
};

type Upload = { id: string; files: { name: string }[] };

async function handIn(api: MemberApi, name: string, bytes: string | Buffer<ArrayBuffer>): Promise<Upload> {
  const form = new FormData();
  form.set("file", new Blob([bytes]), name);
  return api<Upload>("POST", "/import-uploads", form);
}

async function start(api: MemberApi, upload: Upload, dryRun: boolean): Promise<string> {
  const steps = [{ file: upload.files[0]?.name, kind: "companies", mapping }];
  const { imports } = await api<{ imports: { id: string }[] }>("POST", `/import-uploads/${upload.id}/imports`, {
    dryRun,
    steps,
  });
  const id = imports[0]?.id ?? "";
  await expectEnd(api, id, "done");
  return id;
}

const expectEnd = (api: MemberApi, id: string, status: string) =>
  expect
    .poll(async () => (await api<{ status: string }>("GET", `/imports/${id}`)).status, { timeout: 30_000 })
    .toBe(status);

interface Pages {
  mapping: string;
  zip: string;
  dryRun: string;
  done: string;
  undone: string;
}

const test = base.extend<object, { pages: Pages }>({
  pages: [
    async ({ admin: { api } }, use) => {
      const waiting = await handIn(api, LONG, text());
      const zip = await handIn(api, "crm.zip", makeZip({ [`folder/${LONG}`]: text(), "photo.csv": "\u0000\u0001" }));
      const dryRun = await start(api, waiting, true);
      const done = await start(api, await handIn(api, LONG, text()), false);
      const undone = await start(api, await handIn(api, LONG, text()), false);
      await api("POST", `/imports/${undone}/undo`);
      await expectEnd(api, undone, "undone");
      const uploads = "/imports/uploads";
      await use({
        mapping: `${uploads}/${waiting.id}`,
        zip: `${uploads}/${zip.id}`,
        dryRun: `/imports/${dryRun}`,
        done: `/imports/${done}`,
        undone: `/imports/${undone}`,
      });
    },
    { scope: "worker" },
  ],
});

test.describe.configure({ mode: "parallel", timeout: 180_000 });

for (const name of ["mapping", "zip", "dryRun", "done", "undone"] as const) {
  test(`axe finds nothing on the page of an import: ${name}`, async ({ admin, openAdmin, pages }) => {
    const page = await openAdmin(admin);
    expect((await page.goto(pages[name]))?.status()).toBe(200);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
    });
    await expectAccessibleInEveryLook(page, name);
    await expectNoSidewaysScroll(page);
  });
}

test("axe finds nothing on the history of imports", async ({ admin, openAdmin, pages }) => {
  const page = await openAdmin(admin);
  await page.goto("/imports");
  await expect(page.locator(`a[href="${pages.undone}"]`)).toBeVisible();
  await expectAccessibleInEveryLook(page, "history");
  await expectNoSidewaysScroll(page);
});

test("axe finds nothing in what opens and refuses: a file of no text, the question before an undo, a file that is gone", async ({
  admin,
  complaints,
  openAdmin,
  pages,
}) => {
  const page = await openAdmin(admin);
  await page.goto(pages.done);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessibleInEveryLook(page, "the question before an undo");

  const gone = "/imports/uploads/00000000-0000-7000-8000-000000000000";
  complaints.expectRefusal(404, gone);
  expect((await page.goto(gone))?.status()).toBe(404);
  await expectAccessibleInEveryLook(page, "a file that is gone");

  complaints.expectRefusal(422, "/imports/receive");
  await page.goto("/imports");
  await page
    .getByLabel("Drop a CSV file, or a zip of several")
    .setInputFiles({ name: "photo.csv", mimeType: "text/csv", buffer: Buffer.from([0, 1, 2, 255, 0]) });
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessibleInEveryLook(page, "a refused file");
});

test("without scripts a file is handed in, mapped, tried and imported", async ({ admin, browser, addresses }) => {
  const context = await browser.newContext({
    baseURL: addresses.admin,
    storageState: admin.cookies,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/imports");
  const buffer = Buffer.from(text());
  await page
    .getByLabel("Drop a CSV file, or a zip of several")
    .setInputFiles({ name: "plain.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Map plain.csv" })).toBeVisible();
  await page.getByLabel("What a row is").selectOption("Companies");
  await page.getByRole("button", { name: "Read again" }).click();
  await page.getByRole("combobox", { name: "What Account becomes" }).selectOption("Name");
  await page.getByRole("combobox", { name: "What Client since becomes" }).selectOption("Customer since");
  await page.getByRole("button", { name: "Read again" }).click();
  const since = page.getByText("03/04/2017 means 3 April 2017");
  await since.click();
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Companies from plain.csv" })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: "Import now" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText("Dry run", { exact: true })).toHaveCount(0);
  await context.close();
});
