import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { MemberApi } from "../../../e2e/call-api.ts";
import { makeZip } from "../../../e2e/make-zip.ts";
import type { Company } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";
import { columnRow, dropFile, expectStatus, figure } from "./drop-file.ts";

const DROP = "Drop a CSV file, or a zip of several";
const becomes = (page: Page, column: string) => page.getByRole("combobox", { name: `What ${column} becomes` });

const findCompanies = async (api: MemberApi, name: string): Promise<Company[]> =>
  (await api<{ items: Company[] }>("GET", `/companies?q=${encodeURIComponent(name)}`)).items;

test("drop, map, dry run, mend, import, undo", async ({ admin: { api, ...admin }, openAdmin }) => {
  test.setTimeout(120_000);
  const names = { acme: unique("Acme"), beta: unique("Beta"), gamma: unique("Gamma"), delta: unique("Delta") };
  const id = () => unique("A");
  const [file, mendedFile] = ["accounts", "mended"].map((name) => `${unique(name).replace(" ", "-")}.csv`) as [
    string,
    string,
  ];
  const text = [
    "Account ID,Account,Sector,Kind of account,Staff",
    `${id()},${names.acme},Retail,Paying,120`,
    `${id()},${names.beta},Energy,Paying,many`,
    `${id()},${names.gamma},Energy,Prospect,45`,
  ].join("\r\n");
  const page = await openAdmin(admin);

  await test.step("drop", async () => {
    await page.goto("/companies");
    await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Imports" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
    await dropFile(page, DROP, { name: file, text });
    await expect(page.getByRole("heading", { level: 1, name: `Map ${file}` })).toBeVisible();
  });

  await test.step("map", async () => {
    await page.getByLabel("What a row is").selectOption("Companies");
    await expect(becomes(page, "Account")).toBeVisible();
    await becomes(page, "Account ID").selectOption("External id");
    await becomes(page, "Account").selectOption("Leave out");
    await expect(page.getByText("Name has no column. A company needs a name.").first()).toBeVisible();
    await becomes(page, "Account").selectOption("Name");
    await becomes(page, "Sector").selectOption("Industry");
    await becomes(page, "Staff").selectOption("Employees");
    await becomes(page, "Kind of account").selectOption("Relationship");
    const kinds = columnRow(page, "Kind of account");
    const paying = kinds.getByRole("combobox", { name: "What Paying of Kind of account means" });
    if (!(await paying.isVisible())) await kinds.getByText(/translate/i).click();
    await paying.selectOption("Customer");
    await expect(page.getByText(/left to settle/)).toHaveCount(0);
  });

  await test.step("dry run", async () => {
    await page.getByRole("button", { name: "Try it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Companies from ${file}` })).toBeVisible();
    await expectStatus(page, "Done");
    await expect(figure(page, "Would be created")).toHaveText("2");
    await expect(figure(page, "Would be rejected")).toHaveText("1");
    await expect(page.getByRole("row", { name: /3 Staff many/ })).toContainText("is not a number");
    expect(await findCompanies(api, names.acme), "a dry run writes nothing").toEqual([]);
  });

  await test.step("back to the mapping, where nothing has to be said again", async () => {
    await page.getByRole("link", { name: "Back to the mapping" }).click();
    await expect(becomes(page, "Staff")).toHaveValue("employees");
    await expect(page.getByRole("combobox", { name: "What Account becomes" })).toHaveValue("name");
    await expect(columnRow(page, "Kind of account")).toContainText("1 translated");
    await page.goBack();
  });

  await test.step("import", async () => {
    await page.getByRole("button", { name: "Import now" }).click();
    await expect(page.getByRole("button", { name: "Import now" })).toHaveCount(0);
    await expectStatus(page, "Done");
    await expect(figure(page, "Created")).toHaveText("2");
    await expect(figure(page, "Rejected")).toHaveText("1");
    const [acme] = await findCompanies(api, names.acme);
    expect(acme).toMatchObject({ name: names.acme, relationship: "customer" });
  });
  const imported = page.url();

  await test.step("mend", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download to mend" }).click(),
    ]);
    const rejected = readFileSync(await download.path(), "utf8");
    expect(rejected).toContain("Tandem reason");
    expect(rejected).toContain(names.beta);
    expect(rejected).not.toContain(names.acme);
    const mended = rejected.replace("many", "300");
    await dropFile(page, "Drop the mended rows here", { name: mendedFile, text: mended });
    await expect(page.getByRole("heading", { level: 1, name: `Map ${mendedFile}` })).toBeVisible();
    await expect(becomes(page, "Staff")).toHaveValue("employees");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Companies from ${mendedFile}` })).toBeVisible();
    await expectStatus(page, "Done");
    await expect(figure(page, "Created")).toHaveText("1");
    await expect(figure(page, "Rejected")).toHaveText("0");
  });

  await test.step("undo: what was changed by hand stays, and is listed", async () => {
    const [found] = await findCompanies(api, names.acme);
    const acme = await api<Company>("GET", `/companies/${found?.id}`);
    await api("PATCH", `/companies/${acme.id}`, { city: "Bremen", version: acme.version });
    await page.goto(imported);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Undo this import?" });
    await expect(dialog).toContainText("2 created and 0 updated");
    await dialog.getByRole("button", { name: "Undo the import" }).click();
    await expectStatus(page, "Undone");
    await expect(page.getByRole("row", { name: new RegExp(names.acme) })).toBeVisible();
    expect(await findCompanies(api, names.acme), "changed by hand").toHaveLength(1);
    expect(await findCompanies(api, names.gamma), "taken back").toEqual([]);
    expect(await findCompanies(api, names.beta), "of another import").toHaveLength(1);
  });

  await test.step("the history names all three", async () => {
    await page.goto("/imports");
    const rows = page.getByRole("table", { name: "History" }).getByRole("row");
    await expect(rows.filter({ hasText: mendedFile })).toContainText("Done");
    await expect(rows.filter({ hasText: file })).toHaveText([/Undone/, /Dry run/]);
  });
});

test("a date that can be read in two ways is asked, not guessed", async ({ admin: { api, ...admin }, openAdmin }) => {
  const name = unique("Ambiguous");
  const text = `Name,Blue moon\n${name},03/04/2017\n${unique("Other")},05/06/2018\n`;
  const page = await openAdmin(admin);
  await page.goto("/imports");
  await dropFile(page, DROP, { name: "since.csv", text });
  await page.getByLabel("What a row is").selectOption("Companies");
  await becomes(page, "Blue moon").selectOption("Customer since");
  const question = page.getByRole("group", { name: "What do the dates of Blue moon mean?" });
  await expect(question).toContainText("Say what the cells of Blue moon mean.");
  await page.getByRole("button", { name: "Import", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(question.getByRole("radio").first(), "the press leads to the question").toBeFocused();
  await expect(page).toHaveURL(/\/imports\/uploads\//);

  await question.getByText("03/04/2017 means 3 April 2017").click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expectStatus(page, "Done");
  await expect(figure(page, "Created")).toHaveText("2");
  const [company] = await findCompanies(api, name);
  expect(await api("GET", `/companies/${company?.id}`)).toMatchObject({ customerSince: "2017-04-03" });
});

test("a zip of two files comes in in the order of their references", async ({ admin, openAdmin }) => {
  const company = unique("Zipped Works");
  const files = {
    "people.csv": `Contact,Company,Email address\nIvy Chen,${company},${unique("ivy").replace(" ", ".")}@zipped.example\n`,
    "accounts.csv": `Company name,Industry\n${company},Logistics\n`,
    "photo.csv": "\u0000\u0001\u0002",
  };
  const page = await openAdmin(admin);
  await page.goto("/imports");
  await dropFile(page, DROP, { name: "crm.zip", text: makeZip(files) });
  await expect(page.getByRole("heading", { level: 1, name: "Map crm.zip" })).toBeVisible();
  const names = page.getByRole("heading", { level: 2 });
  await expect(names.nth(0)).toHaveText("accounts.csv");
  await expect(names.nth(1)).toHaveText("people.csv");
  await expect(page.locator("details").filter({ hasText: "photo.csv" })).toContainText("Cannot be read");

  await page.getByRole("button", { name: "Import", exact: true }).click();
  const group = page.getByRole("table", { name: "Files of this import" });
  await expect(group.getByRole("row", { name: /accounts\.csv Companies Done 1/ })).toBeVisible();
  await expect(group.getByRole("row", { name: /people\.csv Contacts Done 1/ })).toBeVisible({ timeout: 20_000 });
});

test("a mapping is saved, recognised by its columns, and deleted", async ({ admin, openAdmin }) => {
  const column = unique("Firm");
  const mapping = unique("Our firms");
  const page = await openAdmin(admin);
  const drop = async (name: string) => {
    await page.goto("/imports");
    await dropFile(page, DROP, { name, text: `${column},Remark\n${unique("Firm")},none\n` });
    await expect(page.getByRole("heading", { level: 1, name: `Map ${name}` })).toBeVisible();
  };
  await drop("firms.csv");
  await page.getByLabel("What a row is").selectOption("Companies");
  await becomes(page, column).selectOption("Name");
  await page.getByText("Saved mappings").click();
  await page.getByLabel("Save this mapping as").fill(mapping);
  await page.getByRole("button", { name: "Save mapping" }).click();
  await expect(page.getByText(`Mapping “${mapping}” saved`)).toBeVisible();

  await drop("more-firms.csv");
  await expect(becomes(page, column)).toHaveValue("name");
  await page.getByText(`Mapped as “${mapping}”`).click();
  await page.getByRole("button", { name: `Delete the mapping ${mapping}` }).click();
  await page.getByRole("button", { name: `Delete the mapping ${mapping}` }).click();
  await expect(page.getByText("Mapping deleted")).toBeVisible();
});

test("a file that was read in the wrong encoding is read in another", async ({ admin, openAdmin }) => {
  const page = await openAdmin(admin);
  await page.goto("/imports");
  await dropFile(page, DROP, { name: "encoded.csv", text: `Company name,Industry\n${unique("Käse")},Food\n` });
  await expect(becomes(page, "Company name")).toHaveValue("name");
  const encoding = page.getByLabel("Encoding");
  await encoding.focus();
  await encoding.selectOption("UTF-16 (little endian)");
  await expect(becomes(page, "Company name")).toHaveCount(0);
  await encoding.selectOption("UTF-8");
  await expect(becomes(page, "Company name")).toHaveValue("name");
  await expect(encoding, "whoever works by keyboard stays where they were").toBeFocused();
});

test("a viewer finds no way to imports, and is told so where they look", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
}) => {
  const page = await openAdmin(await mintMember(addresses, admin.api, { role: "viewer" }));
  await page.goto("/companies");
  await expect(page.getByRole("navigation", { name: "Main", exact: true }).getByText("Imports")).toHaveCount(0);
  complaints.expectRefusal(403, "/imports");
  expect((await page.goto("/imports"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1, name: "You may not open this" })).toBeVisible();
});
