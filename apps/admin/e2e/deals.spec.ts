import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("a deal is opened, moved, taken back and won, and the figures follow", async ({ admin, openAdmin }) => {
  const company = await mintCompany(admin.api);
  const name = unique("Second hall");
  const page = await openAdmin(admin);
  await page.goto(`/companies/${company.id}/deals`);
  await page.getByRole("main").getByRole("link", { name: "New deal" }).click();
  await page.waitForURL("**/deals/new");

  await test.step("it is opened with an amount as people write it", async () => {
    await page.getByLabel(/^Name/).fill(name);
    await page.getByLabel("Value").fill("186,000.50");
    await page.getByLabel("Currency").selectOption("EUR");
    await page.getByLabel("Next step").fill("Call the CFO");
    await page.getByRole("button", { name: "Create deal" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Facts" })).toContainText("€186,000.50");
    await expect(page.getByRole("region", { name: /Way through the stages/ })).toContainText("Began in Prospecting");
  });

  const figures = page.getByRole("region", { name: "Figures of these deals" });
  const undoOf = (toast: string) =>
    page.getByRole("listitem").filter({ hasText: toast }).getByRole("button", { name: /^Undo/ });
  const card = page.getByRole("article").filter({ hasText: name });
  await page.goto(`/companies/${company.id}/deals`);
  await expect(figures).toContainText(/Active pipeline.*€186,00[01]/s);
  await expect(figures).toContainText(/Win rate.*—/s);

  await test.step("each figure says what it is, to the keyboard too", async () => {
    await figures.getByRole("button", { name: "Win rate" }).focus();
    await expect(figures.getByRole("tooltip").filter({ hasText: "Won deals ÷ closed deals" })).toBeVisible();
  });

  await test.step("its stage is moved from the card, and taken back", async () => {
    await card.getByRole("button", { name: `Move ${name}` }).click();
    await page.getByRole("menuitemcheckbox", { name: /^Proposal/ }).click();
    await expect(card.getByRole("img", { name: "Proposal, stage 3 of 4" })).toBeVisible();
    await expect(card).toContainText("50 %");
    await undoOf("moved to Proposal").click();
    await expect(card.getByRole("img", { name: "Prospecting, stage 1 of 4" })).toBeVisible();
  });

  await test.step("winning asks for the day, and changes the figures", async () => {
    await card.getByRole("button", { name: `Move ${name}` }).press("Enter");
    await page.getByRole("menuitem", { name: "Won…" }).click();
    const dialog = page.getByRole("dialog", { name: /as won/ });
    await expect(dialog.getByLabel(/Closing day/)).not.toHaveValue("");
    await dialog.getByRole("button", { name: "Close as won" }).click();
    await expect(figures).toContainText(/Lifetime value.*€186,00[01]/s);
    await expect(figures).toContainText(/Win rate.*100%.*1 of 1/s);
    await expect(page.getByText("No deal is open.")).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("Won");
  });

  await test.step("its page tells the way, archives it, and takes it back", async () => {
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("region", { name: /Way through the stages/ })).toContainText("Prospecting to Won");
    await page.getByRole("button", { name: "Archive" }).click();
    await expect(page.getByText("Archived", { exact: true })).toBeVisible();
    await undoOf(`${name} archived`).click();
    await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
  });
});

test("two people edit one deal: different fields survive, the same one is refused", async ({
  admin,
  complaints,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const deal = await admin.api<{ id: string }>("POST", `/companies/${company.id}/deals`, { name: "Hall three" });
  const path = `/companies/${company.id}/deals/${deal.id}`;
  const [first, second, third] = [await openAdmin(admin), await openAdmin(admin), await openAdmin(admin)];
  for (const page of [first, second, third]) await page.goto(`${path}/edit`);

  await first.getByLabel("Next step").fill("Send the quote");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(first.getByText("Next: Send the quote")).toBeVisible();
  await second.getByLabel(/^Name/).fill("Hall three and four");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("heading", { level: 1, name: "Hall three and four" })).toBeVisible();
  await expect(second.getByText("Next: Send the quote")).toBeVisible();

  complaints.expectRefusal(409, `${path}/edit`);
  await third.getByLabel("Next step").fill("Wait");
  await third.getByRole("button", { name: "Save" }).click();
  await expect(third.getByText(/Someone else changed this/)).toBeVisible();
  await expect(third.getByLabel("Next step")).toHaveValue("Wait");
});

test("a stage with deals is archived only by saying where they go", async ({ admin, openAdmin }) => {
  const company = await mintCompany(admin.api);
  const name = unique("Renewals");
  const page = await openAdmin(admin);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Pipelines and stages" }).click();
  await page.getByLabel("Name of the pipeline").last().fill(name);
  await page.getByRole("button", { name: "Add pipeline" }).click();
  const section = page.getByRole("region", { name });
  await section.getByLabel("Name of the new stage").fill("Pilot");
  await section.getByRole("button", { name: "Add stage" }).click();
  await expect(section.getByLabel("Stage of Pilot")).toHaveValue("Pilot");

  const { items } = await admin.api<{ items: { name: string; stages: { id: string; name: string }[] }[] }>(
    "GET",
    "/pipelines",
  );
  const stageId = items.find((one) => one.name === name)?.stages.find((stage) => stage.name === "New")?.id;
  const deal = await admin.api<{ id: string }>("POST", `/companies/${company.id}/deals`, { name: "Year two", stageId });
  await page.reload();
  await section.getByRole("button", { name: "Archive New" }).click();
  const dialog = page.getByRole("dialog", { name: /Archive “New”/ });
  await expect(dialog).toContainText("1 deal is in this stage");
  await dialog.getByLabel(/They go to/).selectOption("Pilot");
  await dialog.getByRole("button", { name: "Move 1 deal and archive" }).click();
  await expect(section.getByRole("button", { name: "Restore New" })).toBeVisible();
  await page.goto(`/companies/${company.id}/deals/${deal.id}`);
  await expect(page.getByRole("region", { name: /Way through the stages/ })).toContainText("New to Pilot");
});
