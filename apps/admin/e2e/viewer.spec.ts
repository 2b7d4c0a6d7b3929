import type { Locator, Page } from "@playwright/test";
import type { MemberApi } from "../../../e2e/call-api.ts";
import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { mintObjective, mintSharedService, mintTicket } from "../../../e2e/mint-records.ts";
import { expect, test } from "../../../e2e/test.ts";

const OWN = ":not([action^='/theme']):not([action^='/sign-out'])";
const WRITING_LINKS = ["/new", "/edit", "/share", "note=new"].map((end) => `a[href$="${end}"]`).join(", ");

/** Whatever changes something that is not the reader's own: a form's button or choice, or a link to a form. */
const waysToWrite = (page: Page): Locator =>
  page.locator(`form[method="post"]${OWN} :is(button, select, textarea):enabled, ${WRITING_LINKS}`);

/** A company with one record of each kind, and where they are. */
async function furnish(api: MemberApi) {
  const { company, contact } = await mintCustomer(api);
  const objective = await mintObjective(api, company.id, "Orders leave within 20 hours");
  const service = await mintSharedService(api, company.id, "Warehouse rollout");
  const base = `/companies/${company.id}`;
  const mint = (path: string, input: object) => api<{ id: string }>("POST", base + path, input);
  const task = await mint("/tasks", { title: "Send the offer", assigneeMemberId: null });
  const call = await mint("/calls", { direction: "inbound" });
  const note = await mint("/notes", { body: "Budget is approved." });
  const signal = await mint("/signals", { kind: "asked", topic: "A third hall" });
  const meeting = await mint("/meetings", { title: "Yearly review", startsAt: "2031-01-13T09:00:00Z" });
  const deal = await mint("/deals", { name: "Second hall" });
  const said = { subject: "Labels come out blank", publicReply: "Please try again.", internalNote: "Runbook 7." };
  const ticket = await mintTicket(api, company.id, contact.id, said);
  return { base, company, contact, objective, service, task, call, note, signal, meeting, deal, ticket };
}

/** On each page somebody who may write finds ways to, and a viewer none. */
async function expectNothingToWrite(paths: readonly string[], { writer, viewer }: { writer: Page; viewer: Page }) {
  for (const path of paths)
    await test.step(path, async () => {
      await writer.goto(path);
      await expect(waysToWrite(writer), "an admin finds ways to write").not.toHaveCount(0);
      await viewer.goto(path);
      await expect(viewer.getByRole("navigation", { name: "Breadcrumb" })).toBeVisible();
      await expect(waysToWrite(viewer), "a viewer finds none").toHaveCount(0);
    });
}

test("a viewer sees no way to write on the lists and the 360", async ({ addresses, admin, openAdmin }) => {
  const { base } = await furnish(admin.api);
  const viewer = await openAdmin(await mintMember(addresses, admin.api, { role: "viewer" }));
  const writer = await openAdmin(admin);
  const book = ["/companies", "/members", "/views", "/tasks", "/settings/pipelines", "/settings/currency"];
  const tabs = ["", "/contacts", "/services", "/deals", "/signals", "/tasks"].map((tab) => base + tab);
  await expectNothingToWrite([...book, ...tabs], { writer, viewer });
});

test("a viewer sees no way to write on the page of any record", async ({ addresses, admin, openAdmin }) => {
  const { base, objective, ticket, contact, deal, service, task, call, note, meeting, signal } = await furnish(
    admin.api,
  );
  const viewer = await openAdmin(await mintMember(addresses, admin.api, { role: "viewer" }));
  const writer = await openAdmin(admin);
  const records = [
    `/objectives/${objective.id}`,
    `/tickets/${ticket.id}`,
    `/contacts/${contact.id}`,
    `/deals/${deal.id}`,
    `/services/${service.id}`,
    `/tasks/${task.id}`,
    `/calls/${call.id}`,
    `/notes/${note.id}`,
    `/meetings/${meeting.id}`,
    `/signals/${signal.id}`,
  ];
  await expectNothingToWrite(
    records.map((record) => base + record),
    { writer, viewer },
  );
});

test("a viewer is refused what the pages do not offer", async ({ addresses, admin, complaints, openAdmin }) => {
  const { base, company, contact, objective, deal, service, call, note, task } = await furnish(admin.api);
  const viewer = await openAdmin(await mintMember(addresses, admin.api, { role: "viewer" }));
  const headers = { Origin: addresses.admin };
  const forms: { path: string; form: Record<string, string> }[] = [
    { path: "/companies/new", form: { name: "Victor's company", relationship: "prospect" } },
    { path: `${base}/objectives/${objective.id}`, form: { act: "comment", body: "Mine", visibility: "internal" } },
    { path: `${base}/deals/${deal.id}`, form: { act: "archive", version: "1" } },
    { path: `${base}/services/${service.id}`, form: { act: "archive", version: "1" } },
    { path: `${base}/calls/${call.id}`, form: { act: "archive" } },
    { path: `${base}/archived/notes/${note.id}`, form: {} },
    { path: `${base}/signals`, form: { act: "record", kind: "asked", topic: "Victor's" } },
    { path: "/tasks", form: { act: "archive", companyId: company.id, taskId: task.id } },
    { path: "/settings/pipelines", form: { act: "add-pipeline", name: "Victor's" } },
    { path: `${base}/contacts`, form: { contactId: contact.id, act: "withdraw" } },
    { path: `${base}/contacts/${contact.id}/view-as`, form: {} },
    { path: `${base}/memberships`, form: { tag: "Victor's" } },
    { path: `${base}/logo`, form: {} },
  ];
  for (const { path, form } of forms) {
    const refused = await viewer.request.post(addresses.admin + path, { form, headers, maxRedirects: 0 });
    expect(refused.status(), path).toBe(403);
  }
  complaints.expectRefusal(403, "/companies/new");
  await viewer.goto("/companies/new");
  await viewer.getByLabel(/^Name/).fill("Victor's company");
  await viewer.getByRole("button", { name: "Create company" }).click();
  await expect(viewer.getByText("You may not open this")).toBeVisible();
});
