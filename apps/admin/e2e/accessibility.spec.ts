import { expectAccessibleInEveryLook } from "../../../e2e/expect-accessible.ts";
import { type FurnishedCustomer, furnishCustomer } from "../../../e2e/furnish-customer.ts";
import { type Company, mintCompany } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { test as base, expect } from "../../../e2e/test.ts";

interface Book {
  customer: FurnishedCustomer;
  /** A company about which nothing is known yet. */
  blank: Company;
  /** The one with most open tickets: with sample data, two years of everything. */
  busiest: Company;
  deal: { id: string };
  meeting: { id: string };
  task: { id: string };
  signal: { id: string };
}

const test = base.extend<object, { book: Book }>({
  book: [
    async ({ admin: { api } }, use) => {
      const [customer, blank] = [await furnishCustomer(api), await mintCompany(api)];
      const { items } = await api<{ items: Company[] }>("GET", "/companies?sort=-open_tickets&limit=1");
      const deals = `/companies/${customer.company.id}/deals`;
      const value = { minor: 18_600_000, currency: "EUR" };
      const deal = await api<{ id: string }>("POST", deals, { name: "Third hall", value, nextStep: "Send the quote" });
      const make = (path: string, input: object) =>
        api<{ id: string }>("POST", `/companies/${customer.company.id}/${path}`, input);
      const meeting = await make("meetings", { title: "Yearly review", startsAt: "2031-01-13T09:00:00Z" });
      const task = await make("tasks", { title: "Send the plan" });
      const signal = await make("signals", { kind: "asked", topic: "A third hall" });
      const made = { deal, meeting, task, signal };
      await use({ customer, blank, busiest: items[0] ?? customer.company, ...made });
    },
    { scope: "worker" },
  ],
});

const of = (path: string) => (book: Book) => `/companies/${book.customer.company.id}${path}`;
const ofBlank = (path: string) => (book: Book) => `/companies/${book.blank.id}${path}`;

const ofBusiest = (path: string) => (book: Book) => `/companies/${book.busiest.id}${path}`;

const PAGES: Record<string, (book: Book) => string> = {
  "the book": () => "/companies",
  "views and lists": () => "/views",
  "the book, nothing found": () => "/companies?q=nobody-is-called-so",
  "a new company": () => "/companies/new",
  "contacts of the book": () => "/contacts",
  "objectives of the book": () => "/objectives",
  "the roll-up of objectives": () => "/objectives/roll-up",
  "objectives by company": () => "/objectives?group=company",
  "services of the book": () => "/services",
  "services of the book, nothing found": () => "/services?q=nobody-is-called-so",
  "tasks of everyone": () => "/tasks?assignee=everyone",
  "a new task of any company": () => "/tasks/new",
  "tickets of the book": () => "/tickets",
  "no ticket of the book": () => "/tickets?show=all&q=nothing-is-called-so",
  "search, nothing asked": () => "/search",
  "search, nothing found": () => "/search?q=nothing-is-called-so",
  "search with hits": (book) => `/search?q=${encodeURIComponent(book.customer.company.name)}`,
  "a new ticket": of("/tickets/new"),
  "deals of the book": () => "/deals",
  "the board of deals": () => "/deals/board",
  settings: () => "/settings",
  "pipelines and stages": () => "/settings/pipelines",
  "currency and rates": () => "/settings/currency",
  attributes: () => "/settings/attributes",
  members: () => "/members",
  devices: () => "/devices",
  "the gallery": () => "/gallery",
  "a 360": of(""),
  "its objectives": of("/objectives"),
  "its deals": of("/deals"),
  "its contacts": of("/contacts"),
  "a new deal": of("/deals/new"),
  "a deal": (book) => of(`/deals/${book.deal.id}`)(book),
  "editing a deal": (book) => of(`/deals/${book.deal.id}/edit`)(book),
  "its services": of("/services"),
  "its tasks": of("/tasks"),
  "its signals": of("/signals"),
  "its tickets": of("/tickets"),
  "its tickets in another order": of("/tickets?sort=-priority&status=open"),
  "its tickets, nothing found": of("/tickets?q=nothing-is-called-so"),
  "its contacts by their last activity": of("/contacts?sort=-last_activity"),
  "its objectives by progress": of("/objectives?show=all&sort=progress"),
  "its meetings as a list": of("/meetings?sort=-starts"),
  "a meeting": (book) => of(`/meetings/${book.meeting.id}`)(book),
  "a task": (book) => of(`/tasks/${book.task.id}`)(book),
  "a signal": (book) => of(`/signals/${book.signal.id}`)(book),
  "its commerce": of("/commerce"),
  "its files": of("/files"),
  "its links": of("/links"),
  "its communications": of("/communications"),
  "its meetings": of("/meetings"),
  "a new e-mail": of("/email/new"),
  "a new meeting": of("/meetings/new"),
  "a new task": of("/tasks/new"),
  "logging a call": of("/activity/new"),
  "logging a meeting": of("/activity/new?kind=meeting"),
  "adding a note": of("/activity/new?kind=note"),
  "logging a signal": of("/activity/new?kind=signal"),
  "a blank 360": ofBlank(""),
  "communications of a blank one": ofBlank("/communications"),
  "meetings of a blank one": ofBlank("/meetings"),
  "objectives of a blank one": ofBlank("/objectives"),
  "deals of a blank one": ofBlank("/deals"),
  "contacts of a blank one": ofBlank("/contacts"),
  "services of a blank one": ofBlank("/services"),
  "tickets of a blank one": ofBlank("/tickets"),
  "commerce of a blank one": ofBlank("/commerce"),
  "files of a blank one": ofBlank("/files"),
  "links of a blank one": ofBlank("/links"),
  "the busiest 360": ofBusiest(""),
  "objectives of the busiest": ofBusiest("/objectives"),
  "deals of the busiest": ofBusiest("/deals"),
  "contacts of the busiest": ofBusiest("/contacts"),
  "services of the busiest": ofBusiest("/services"),
  "commerce of the busiest": ofBusiest("/commerce"),
  "communications of the busiest": ofBusiest("/communications"),
  "meetings of the busiest": ofBusiest("/meetings"),
  "editing a company": of("/edit"),
  "its tags and lists": of("/memberships"),
  "its logo": of("/logo"),
  "a new contact": of("/contacts/new"),
  "a contact": (book) => of(`/contacts/${book.customer.contact.id}`)(book),
  "editing a contact": (book) => of(`/contacts/${book.customer.contact.id}/edit`)(book),
  "a contact's photo": (book) => of(`/contacts/${book.customer.contact.id}/photo`)(book),
  "a contact's new company": (book) => of(`/contacts/${book.customer.contact.id}/new-company?q=a`)(book),
  "a new objective": of("/objectives/new"),
  "a shared objective": (book) => of(`/objectives/${book.customer.shared.id}`)(book),
  "an internal objective": (book) => of(`/objectives/${book.customer.internal.id}`)(book),
  "editing an objective": (book) => of(`/objectives/${book.customer.shared.id}/edit`)(book),
  "sharing all active objectives": of("/objectives/share"),
  "what is shared": of("/shares"),
  "sharing an objective": (book) => of(`/objectives/${book.customer.internal.id}/share`)(book),
  "a ticket": (book) => of(`/tickets/${book.customer.ticket.id}`)(book),
};

test.describe.configure({ mode: "parallel", timeout: 120_000 });

for (const [name, path] of Object.entries(PAGES)) {
  test(`axe finds nothing on ${name}`, async ({ admin, book, openAdmin }) => {
    const page = await openAdmin(admin);
    expect((await page.goto(path(book)))?.status()).toBe(200);
    await expectAccessibleInEveryLook(page, name);
  });
}

for (const path of ["/sign-in", "/accept-invitation?token=none"]) {
  test(`axe finds nothing on ${path}`, async ({ openAdmin }) => {
    const page = await openAdmin();
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessibleInEveryLook(page, path);
  });
}

test("axe finds nothing on a page that does not exist", async ({ admin, complaints, openAdmin }) => {
  const page = await openAdmin(admin);
  for (const path of ["/no-such-page", "/companies/00000000-0000-7000-8000-000000000000"]) {
    complaints.expectRefusal(404, path);
    expect((await page.goto(path))?.status()).toBe(404);
    await expectAccessibleInEveryLook(page, path);
  }
});

test("axe finds nothing on the book with rows ticked, nor in what asks about them", async ({
  admin,
  book,
  openAdmin,
}) => {
  const page = await openAdmin(admin);
  await page.goto(`/companies?q=${encodeURIComponent(book.blank.name)}`);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expectAccessibleInEveryLook(page, "ticked rows");
  await page.getByRole("button", { name: "List" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessibleInEveryLook(page, "the form about a list");
});

test("axe finds nothing in what tells of a change to many companies", async ({ addresses, admin, book, openAdmin }) => {
  const page = await openAdmin(await mintMember(addresses, admin.api));
  await page.goto(`/companies?q=${encodeURIComponent(book.blank.name)}`);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: "Relationship" }).click();
  await page.getByRole("combobox", { name: "Relationship from now on" }).selectOption("customer");
  await page.getByRole("button", { name: "Set relationship" }).click();
  const report = page.getByRole("region", { name: "Changes to many companies" });
  await expect(report).toContainText("Relationship set to customer: 0 changed");
  await expectAccessibleInEveryLook(page, "what was done");
});

test("axe finds nothing in what opens: the member's menu, the choice of whom to view as, a refused form", async ({
  admin,
  book,
  complaints,
  openAdmin,
}) => {
  const page = await openAdmin(admin);
  await page.goto(of("")(book));
  await page.getByRole("button", { name: /Admin$/ }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await expectAccessibleInEveryLook(page, "the member's menu");

  complaints.expectRefusal(422, "/companies/new");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/companies/new");
  await page.getByLabel(/^Name/).fill("Half a company");
  await page.getByLabel("Domain").fill("not a domain");
  await page.getByRole("button", { name: "Create company" }).click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
  await expectAccessibleInEveryLook(page, "a refused form");
});

test("axe finds nothing in a choice of tags and in the editor of a logo", async ({ admin, book, openAdmin }) => {
  const page = await openAdmin(admin);
  await page.goto(of("")(book));
  await page.getByRole("button", { name: "Add tag" }).first().click();
  await page.getByRole("combobox", { name: "Find or create a tag" }).fill("Something new");
  await expect(page.getByRole("option")).not.toHaveCount(0);
  await expectAccessibleInEveryLook(page, "a choice of tags");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Change the logo/ }).click();
  await expect(page.getByText("PNG, JPEG, WebP or GIF, at most 2 MB.")).toBeVisible();
  await expectAccessibleInEveryLook(page, "the picture's editor");
});
