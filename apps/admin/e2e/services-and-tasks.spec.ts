import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("a CSM adds a deliverable, delivers it, asks for approval, and logs a session", async ({ admin, openAdmin }) => {
  test.setTimeout(120_000);
  const { company, contact } = await mintCustomer(admin.api);
  const services = `/companies/${company.id}/services`;
  const name = unique("Warehouse rollout");
  const service = await admin.api<{ id: string }>("POST", services, { name });
  await admin.api("PUT", `${services}/${service.id}/share`, { contactIds: null });
  const page = await openAdmin(admin);

  await test.step("the service is found across the book, and opens", async () => {
    await page.goto("/services");
    await page.getByRole("searchbox", { name: "Find a service or company" }).fill(name);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });

  await test.step("a deliverable is added and delivered", async () => {
    await page.getByText("Add deliverable", { exact: true }).first().click();
    await page.getByRole("textbox", { name: /^Deliverable/ }).fill("Go-live checklist");
    await page.getByRole("button", { name: "Add deliverable" }).click();
    await page.getByLabel("State of Go-live checklist").selectOption("delivered");
    await expect(page.getByText("1 of 1 delivered").first()).toBeVisible();
  });

  await test.step("the customer is asked, no longer asked, and asked again", async () => {
    await page.getByRole("button", { name: "Ask for approval of Go-live checklist" }).click();
    await expect(page.getByText(`Waiting for ${contact.name}`)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(`Waiting for ${contact.name}`)).toHaveCount(0);
    await page.getByRole("button", { name: "Ask for approval of Go-live checklist" }).click();
    await expect(page.getByText(`Waiting for ${contact.name}`)).toBeVisible();
  });

  await test.step("a session is logged and stands under the past ones", async () => {
    await page.getByText("Log a session", { exact: true }).first().click();
    const form = page.locator("form", { has: page.locator('input[name="act"][value="log"]') });
    await form.getByLabel("Notes").fill("Both shifts were there.");
    await form.getByRole("button", { name: "Log a session" }).click();
    await expect(page.getByText("Both shifts were there.")).toBeVisible();
  });
});

test("a task is completed by key, undone, archived and brought back", async ({ admin, openAdmin }) => {
  const { company } = await mintCustomer(admin.api);
  const title = unique("Send the offer");
  await admin.api("POST", `/companies/${company.id}/tasks`, { title });
  const page = await openAdmin(admin);
  await page.goto(`/companies/${company.id}/tasks`);
  const row = page.getByRole("listitem").filter({ hasText: title });

  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: title })).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("Task completed")).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  await row.getByRole("button", { name: `Archive ${title}` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("listitem").filter({ hasText: "Task archived" }).getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();
});
