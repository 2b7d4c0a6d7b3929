import { mintCompany, mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintTicket } from "../../../e2e/mint-records.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("a company is found however it is spelled, and Enter opens its 360", async ({ admin, openAdmin }) => {
  const name = unique("Quarzenbrook Mills");
  const company = await mintCompany(admin.api, name);
  const page = await openAdmin(admin);
  await page.goto("/companies");
  const book = page.getByRole("searchbox", { name: "Find a company" });
  await book.focus();

  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("dialog").getByRole("combobox");
  await expect(field).toBeFocused();
  await field.pressSequentially("quarzenbrok mils");
  const hit = page.getByRole("option").filter({ hasText: name });
  await expect(hit).toBeVisible();
  await expect(hit).toContainText("similar spelling");

  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(book, "the focus is back where it was").toBeFocused();

  await page.keyboard.press("ControlOrMeta+k");
  await field.fill(name.slice(0, -1));
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/companies/${company.id}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await test.step("it stands among the recent ones from then on", async () => {
    await page.goto("/contacts");
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("option").filter({ hasText: name })).toBeVisible();
  });
});

test("the palette finds a ticket by its number, and begins something for the company one looks at", async ({
  admin,
  openAdmin,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const said = { subject: "Labels come out blank", publicReply: "Please try again.", internalNote: "Runbook 7." };
  const ticket = await mintTicket(admin.api, company.id, contact.id, said);
  const page = await openAdmin(admin);
  await page.goto(`/companies/${company.id}`);

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill(`#${ticket.number}`);
  await page.getByRole("option").filter({ hasText: said.subject }).click();
  await expect(page.getByRole("heading", { level: 1, name: said.subject })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("new tick");
  await page.getByRole("option", { name: /New ticket/ }).click();
  await page.waitForURL(`**/companies/${company.id}/tickets/new`);
});

test("what nothing is called says so, and a search that fails can be tried again", async ({
  admin,
  complaints,
  openAdmin,
}) => {
  const page = await openAdmin(admin);
  await page.goto("/contacts");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("zzyzx qqqq");
  await expect(page.getByText("Nothing is called “zzyzx qqqq”")).toBeVisible();

  complaints.expectRefusal(503, "/search/hits");
  await page.route("**/search/hits?*", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.getByRole("dialog").getByRole("combobox").fill("zzyzx");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Nothing is called “zzyzx”")).toBeVisible();
});

test("without scripts the search has a page of its own", async ({ admin, openAdmin }) => {
  const name = unique("Scriptless Dairy");
  await mintCompany(admin.api, name);
  const page = await openAdmin(admin);
  await page.goto("/search");
  await page.getByRole("searchbox").fill(name);
  await page.keyboard.press("Enter");
  await page.locator("#content").getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});
