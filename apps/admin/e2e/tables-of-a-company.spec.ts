import type { Page } from "@playwright/test";
import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

const rowsOf = (page: Page) => page.getByRole("table").locator("tbody tr");

test("the tickets of a company are put in order and narrowed, the address keeps it, and a filter that finds none is taken away @phone", async ({
  admin,
  openAdmin,
}, { project }) => {
  const company = await mintCompany(admin.api);
  const tickets = `/companies/${company.id}/tickets`;
  for (const [subject, priority] of [
    ["Beamer flickers", "low"],
    ["Alarm is silent", "urgent"],
    ["Cable is short", "normal"],
  ])
    await admin.api("POST", tickets, { subject, priority, body: "Please help." });
  const page = await openAdmin(admin);
  await page.goto(tickets);
  const subjects = (...wanted: string[]) =>
    expect(rowsOf(page).getByRole("link")).toHaveText(wanted.map((one) => new RegExp(one)));
  await subjects("Cable", "Alarm", "Beamer");

  await test.step("sorted by subject, and the other way round", async () => {
    if (project.name === "phone") {
      await page.getByRole("combobox", { name: "Sort" }).selectOption("subject");
      await subjects("Alarm", "Beamer", "Cable");
      await page.getByRole("combobox", { name: "Sort" }).selectOption("-subject");
    } else {
      const head = page.getByRole("columnheader", { name: "Ticket" });
      await head.getByRole("link").click();
      await expect(head).toHaveAttribute("aria-sort", "ascending");
      await subjects("Alarm", "Beamer", "Cable");
      await head.getByRole("link").click();
      await expect(head).toHaveAttribute("aria-sort", "descending");
    }
    await subjects("Cable", "Beamer", "Alarm");
  });

  await test.step("narrowed by priority, in the same order, also after a reload", async () => {
    await page.getByRole("combobox", { name: "Priority" }).selectOption("urgent");
    await subjects("Alarm");
    await page.getByRole("combobox", { name: "Priority" }).selectOption("");
    await subjects("Cable", "Beamer", "Alarm");
    await page.getByRole("searchbox").fill("is");
    await page.keyboard.press("Enter");
    await subjects("Cable", "Alarm");
    await page.reload();
    await subjects("Cable", "Alarm");
  });

  await test.step("what matches nothing says so and offers the way back", async () => {
    await page.getByRole("searchbox").fill("nothing is called so");
    await page.keyboard.press("Enter");
    await expect(page.getByText("No ticket matches")).toBeVisible();
    await page.getByRole("link", { name: "Clear filters" }).click();
    await subjects("Cable", "Beamer", "Alarm");
  });

  await test.step("a row opens", async () => {
    await rowsOf(page).getByRole("link", { name: "Alarm" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Alarm is silent" })).toBeVisible();
  });
});

test("the meetings of a company become a list as soon as one asks for some of them", async ({ admin, openAdmin }) => {
  const company = await mintCompany(admin.api);
  const meetings = `/companies/${company.id}/meetings`;
  const page = await openAdmin(admin);
  await admin.api("POST", meetings, { title: "Kick-off", kind: "kick_off", startsAt: "2026-01-12T09:00:00Z" });
  await admin.api("POST", meetings, {
    title: "Yearly review",
    kind: "business_review",
    startsAt: "2031-01-13T09:00:00Z",
  });
  await page.goto(meetings);
  await expect(page.getByRole("heading", { name: "Upcoming" })).toBeVisible();
  await page.getByRole("combobox", { name: "Upcoming or past" }).selectOption("past");
  await expect(rowsOf(page).getByRole("link")).toHaveText(["Kick-off"]);
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await page.getByRole("columnheader", { name: "Meeting" }).getByRole("link").click();
  await expect(rowsOf(page).getByRole("link")).toHaveText(["Kick-off", "Yearly review"]);
  await page.getByRole("link", { name: "Overview", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Past" })).toBeVisible();
});

test("a meeting is linked to a contact, seen from both, and let go; a file is added where the record is", async ({
  admin,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const at = `/companies/${company.id}`;
  const contact = await admin.api<{ id: string }>("POST", `${at}/contacts`, { name: "Lena Falk" });
  const startsAt = "2031-01-13T09:00:00Z";
  const meeting = await admin.api<{ id: string }>("POST", `${at}/meetings`, { title: "Yearly review", startsAt });
  const page = await openAdmin(admin);
  const links = page.getByRole("region", { name: "Links" });
  const files = page.getByRole("region", { name: "Files" });

  await page.goto(`${at}/meetings/${meeting.id}`);
  await links.getByRole("link", { name: "Link…" }).click();
  await page.getByRole("combobox", { name: "Relation" }).selectOption("concerns");
  await page.getByRole("searchbox", { name: "Find a record by its name" }).fill("falk");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("button", { name: "Link to Lena Falk" }).click();
  await expect(page).toHaveURL(new RegExp(`/meetings/${meeting.id}`));
  await expect(links).toContainText("concerns");

  await files
    .getByLabel("Drop a file for “Yearly review”, or choose one")
    .setInputFiles({ name: "agenda.txt", mimeType: "text/plain", buffer: Buffer.from("Numbers first") });
  await expect(files.getByRole("link", { name: "Download agenda.txt" })).toBeVisible();

  await links.getByRole("link", { name: "Lena Falk" }).click();
  await expect(page).toHaveURL(new RegExp(`/contacts/${contact.id}`));
  await expect(links).toContainText("is the concern of");
  await expect(files.getByRole("link", { name: "Download agenda.txt" })).toBeHidden();
  await links.getByRole("button", { name: "Remove the link to Yearly review" }).click();
  await expect(links).toContainText("Nothing is linked to this yet.");
  await expect(page).toHaveURL(new RegExp(`/contacts/${contact.id}`));
  await page.goto(`${at}/meetings/${meeting.id}`);
  await expect(links).toContainText("Nothing is linked to this yet.");
});

test("a signal is put right, and the history says it as it is now; archived, it comes back", async ({
  admin,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const at = `/companies/${company.id}`;
  await admin.api("POST", `${at}/signals`, { kind: "read", topic: "Pricing page" });
  const page = await openAdmin(admin);
  await page.goto(`${at}/signals`);
  await page.getByRole("link", { name: "Pricing page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pricing page" })).toBeVisible();
  await page.getByLabel(/^Topic/).fill("Price list of 2031");
  await page.getByLabel("What they did").selectOption("downloaded");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Price list of 2031" })).toContainText("Downloaded");
  await page.goto(at);
  await expect(page.getByText("Price list of 2031").first()).toBeVisible();
  await expect(page.getByText("Pricing page")).toHaveCount(0);

  await page.goto(`${at}/signals`);
  await page.getByRole("link", { name: "Price list of 2031" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Price list of 2031" })).toBeVisible();
  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("button", { name: "Confirm: archive" }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Price list of 2031" })).toBeVisible();
});
