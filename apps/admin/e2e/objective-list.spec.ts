import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

interface Objective {
  id: string;
  title: string;
  version: number;
  status: string;
  priority: string;
  health: number | null;
}

test("an objective is changed in the list, paused from its row, and each change taken back", async ({
  admin,
  openAdmin,
}) => {
  const { company } = await mintCustomer(admin.api);
  const title = unique("Orders leave within 20 hours");
  const path = `/companies/${company.id}/objectives`;
  const { id } = await admin.api<Objective>("POST", path, { title, dueOn: "2031-05-01" });
  const saved = () => admin.api<Objective>("GET", `${path}/${id}`);
  const page = await openAdmin(admin);
  await page.goto(path);
  const cell = (what: string) => page.getByRole("link", { name: new RegExp(`^${what} .*${title}`) });
  const undo = (said: RegExp) =>
    page.getByRole("listitem").filter({ hasText: said }).getByRole("button", { name: /^Undo/ });

  await cell("Rate").click();
  const editor = page.getByRole("dialog");
  const field = editor.getByRole("combobox");
  await expect(field).toBeFocused();
  await field.fill("good");
  await page.keyboard.press("Enter");
  await expect(cell("Rate").getByRole("img", { name: /^4 of 5/ })).toBeVisible();
  await undo(/is rated 4/).click();
  await expect(cell("Rate").getByRole("img")).toHaveCount(0);

  await cell("Change the priority of").click();
  await editor.getByRole("option", { name: "High" }).click();
  await expect(cell("Change the priority of")).toContainText("High");

  const tag = unique("Warehouse");
  await admin.api("POST", "/tags", { name: tag });
  await page.getByRole("button", { name: `Tag “${title}”` }).click();
  await editor.getByRole("combobox").fill(tag);
  await editor.getByRole("option", { name: tag }).click();
  await expect(page.getByRole("row", { name: title }).getByTitle(tag)).toBeVisible();
  await undo(new RegExp(`is tagged ${tag}`)).click();
  await expect(page.getByRole("row", { name: title }).getByTitle(tag)).toHaveCount(0);

  await page.getByRole("button", { name: `Pause “${title}”` }).click();
  await expect(cell("Change the state of")).toContainText("Paused");
  await undo(/is paused/).click();
  await expect(cell("Change the state of")).toContainText("Not started");

  await cell("Change the state of").click();
  await editor.getByRole("option", { name: "Abandoned" }).click();
  await page.getByLabel("Why it is abandoned").fill("They sold the warehouse");
  await page.getByRole("button", { name: "Abandon", exact: true }).click();
  await expect(undo(/is abandoned/)).toBeVisible();
  await expect.poll(async () => (await saved()).status).toBe("abandoned");
  expect((await saved()).priority).toBe("high");
});

test("two members change one objective in the list: other fields both survive, of the same field both values are shown", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
}) => {
  const { company } = await mintCustomer(admin.api);
  const title = unique("Half the returns");
  const path = `/companies/${company.id}/objectives`;
  const { id } = await admin.api<Objective>("POST", path, { title });
  const jonas = await mintMember(addresses, admin.api, {});
  const [first, second] = [await openAdmin(admin), await openAdmin(jonas)];
  await Promise.all([first.goto(path), second.goto(path)]);
  await Promise.all([first.waitForLoadState("networkidle"), second.waitForLoadState("networkidle")]);
  const cell = (page: typeof first, what: string) =>
    page.getByRole("link", { name: new RegExp(`^${what} .*${title}`) });

  await cell(first, "Change the priority of").click();
  await first.getByRole("dialog").getByRole("option", { name: "High" }).click();
  await expect(cell(first, "Change the priority of")).toContainText("High");

  await cell(second, "Rate").click();
  await second.getByRole("dialog").getByRole("option", { name: "2, weak" }).click();
  await expect(cell(second, "Rate").getByRole("img", { name: /^2 of 5/ })).toBeVisible();
  await expect(cell(second, "Change the priority of")).toContainText("High");

  complaints.expectRefusal(409, "/objectives");
  await cell(first, "Rate").click();
  await first.getByRole("dialog").getByRole("option", { name: "5, great" }).click();
  const dialog = first.getByRole("dialog", { name: /was changed meanwhile/ });
  await expect(dialog).toContainText("2, weak");
  await expect(dialog).toContainText("5, great");
  await dialog.getByRole("button", { name: "Take mine" }).click();
  await expect(cell(first, "Rate").getByRole("img", { name: /^5 of 5/ })).toBeVisible();
  const saved = await admin.api<Objective>("GET", `${path}/${id}`);
  expect([saved.health, saved.priority]).toEqual([5, "high"]);

  const [theirs, mine] = [unique("Retail"), unique("Returns")];
  for (const name of [theirs, mine]) await admin.api("POST", "/tags", { name });
  async function tag(page: typeof first, name: string) {
    await page.getByRole("button", { name: `Tag “${title}”` }).click();
    await page.getByRole("dialog").getByRole("combobox").fill(name);
    await page.getByRole("dialog").getByRole("option", { name }).click();
  }
  await tag(second, theirs);
  await expect(second.getByTitle(theirs)).toBeVisible();
  await tag(first, mine);
  await expect(dialog).toContainText(theirs);
  await expect(dialog).toContainText(mine);
  await dialog.getByRole("button", { name: "Take mine" }).click();
  await expect(first.getByTitle(mine)).toBeVisible();
  await expect(first.getByTitle(theirs)).toHaveCount(0);
});

test("the list is narrowed, grouped, and commented on beside it", async ({ addresses, admin, openAdmin }) => {
  const { company } = await mintCustomer(admin.api);
  const [low, high] = [unique("Fewer complaints"), unique("More sites live")];
  const path = `/companies/${company.id}/objectives`;
  await admin.api("POST", path, { title: low, health: 1 });
  const { id } = await admin.api<Objective>("POST", path, { title: high, health: 5 });
  const jonas = await mintMember(addresses, admin.api, { name: unique("Jonas Weber") });
  await admin.api("PATCH", `${path}/${id}`, { status: "paused", version: 1 });
  const page = await openAdmin(admin);
  await page.goto(`${path}?group=status`);
  await expect(
    page.getByRole("region", { name: "Not started" }).getByRole("link", { name: low, exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Paused" }).getByRole("link", { name: high, exact: true }),
  ).toBeVisible();

  await page.getByRole("combobox", { name: "Health" }).selectOption("5");
  await expect(page.getByRole("link", { name: low, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: `Comment on “${high}”` }).click();
  const panel = page.getByRole("dialog", { name: high });
  const field = panel.getByRole("textbox", { name: "Comment" });
  await field.pressSequentially("Ask @Jonas");
  await panel.getByRole("option").filter({ hasText: jonas.name }).click();
  await field.pressSequentially("about the third site");
  await panel.getByRole("button", { name: "Comment" }).click();
  await expect(panel.getByText(/about the third site/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `Comments on “${high}” (1)` })).toBeVisible();
});
