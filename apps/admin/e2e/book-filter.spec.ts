import { mintCompany } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("the book is filtered by a parent company that is found as one types", async ({ admin, openAdmin }) => {
  const parent = await mintCompany(admin.api, unique("Cedar Holding"));
  const child = await mintCompany(admin.api, unique("Dogwood Mills"));
  await admin.api("PATCH", `/companies/${child.id}`, { version: 1, parentCompanyId: parent.id });
  const page = await openAdmin(admin);
  await page.goto("/companies");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByLabel("What").selectOption("parent");
  await page.getByLabel("How").selectOption("is");
  await page.getByRole("combobox", { name: "Find a company" }).fill(parent.name);
  await page.getByRole("option", { name: parent.name }).waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Remove ${parent.name}` })).toBeVisible();
  await page.getByRole("button", { name: "Show matches" }).click();
  await expect(page.getByRole("button", { name: `Parent company is ${parent.name}`, exact: true })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: child.name })).toHaveCount(1);
  await expect(page.getByText(/^1 company/)).toBeVisible();
});

test("a shared view of somebody else is kept as a copy of one's own", async ({ addresses, admin, openAdmin }) => {
  const view = unique("Retail in the north");
  const where = [{ field: "industry", op: "is", value: ["Retail"] }];
  const { id } = await admin.api<{ id: string }>("POST", "/segments", { name: view, where, isShared: true });
  const page = await openAdmin(await mintMember(addresses, admin.api, { role: "member" }));
  await page.goto(`/companies?view=${id}`);
  await page.getByRole("button", { name: "Save a copy" }).click();
  await expect(page.getByLabel("Name of the view")).toHaveValue(`Copy of ${view}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Copy of ${view}` })).toBeAttached();
  await expect(page.getByRole("button", { name: "Industry is Retail", exact: true })).toBeVisible();
  await expect(page.getByText("Only you see it")).toBeVisible();
});
