import type { Locator, Page } from "@playwright/test";
import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { mintObjective, mintSharedService, mintTicket } from "../../../e2e/mint-records.ts";
import { expect, test } from "../../../e2e/test.ts";

const OWN = ":not([action^='/theme']):not([action^='/sign-out'])";
const WRITING_LINKS = ["/new", "/edit", "/share", "note=new"].map((end) => `a[href$="${end}"]`).join(", ");

/** Whatever changes something that is not the reader's own: a form's button or choice, or a link to a form. */
const waysToWrite = (page: Page): Locator =>
  page.locator(`form[method="post"]${OWN} :is(button, select, textarea):enabled, ${WRITING_LINKS}`);

test("a viewer sees no way to write, and is refused where they find one", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const objective = await mintObjective(admin.api, company.id, "Orders leave within 20 hours");
  const service = await mintSharedService(admin.api, company.id, "Warehouse rollout");
  const ofCompany = `/companies/${company.id}`;
  const mint = (path: string, input: object) => admin.api<{ id: string }>("POST", `${ofCompany}${path}`, input);
  const task = await mint("/tasks", { title: "Send the offer", assigneeMemberId: null });
  const call = await mint("/calls", { direction: "inbound" });
  const note = await mint("/notes", { body: "Budget is approved." });
  const signal = await mint("/signals", { kind: "asked", topic: "A third hall" });
  const meeting = await mint("/meetings", { title: "Yearly review", startsAt: "2031-01-13T09:00:00Z" });
  const said = { subject: "Labels come out blank", publicReply: "Please try again.", internalNote: "Runbook 7." };
  const ticket = await mintTicket(admin.api, company.id, contact.id, said);
  const deal = await admin.api<{ id: string }>("POST", `/companies/${company.id}/deals`, { name: "Second hall" });
  const victor = await mintMember(addresses, admin.api, { role: "viewer" });
  const viewer = await openAdmin(victor);
  const writer = await openAdmin(admin);

  const base = `/companies/${company.id}`;
  const tabs = ["", "/contacts", "/services", "/deals"].map((tab) => base + tab);
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
    "/signals",
    "/tasks",
  ];
  for (const path of [
    "/companies",
    "/members",
    "/views",
    "/tasks",
    "/settings/pipelines",
    "/settings/currency",
    ...tabs,
    ...records.map((record) => base + record),
  ]) {
    await test.step(path, async () => {
      await writer.goto(path);
      await expect(waysToWrite(writer), "an admin finds ways to write").not.toHaveCount(0);
      await viewer.goto(path);
      await expect(viewer.getByRole("navigation", { name: "Breadcrumb" })).toBeVisible();
      await expect(waysToWrite(viewer), "a viewer finds none").toHaveCount(0);
    });
  }

  await test.step("the API refuses what the pages do not offer", async () => {
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
});
