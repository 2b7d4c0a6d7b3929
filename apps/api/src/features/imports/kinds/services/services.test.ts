import type { Service } from "@tandem/domain/services/service";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf } from "../../../../testing/test-api.ts";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

type Page<T> = { items: T[] };

let importer: Importer;
let company: { id: string; domain: string };
beforeAll(async () => {
  importer = await startImporter();
  await importer.db.updateTable("workspaceSettings").set({ timeZone: "UTC" }).execute();
});
afterAll(() => importer.close());

let number = 0;
beforeEach(async () => {
  number += 1;
  const domain = `work-${number}.example`;
  const { id } = await bodyOf<{ id: string }>(
    importer.admin.request("POST", "/v1/companies", { name: `Work ${number}`, domain }),
  );
  company = { id, domain };
});

const read = <T>(path: string) => bodyOf<T>(importer.admin.request("GET", `/v1/companies/${company.id}${path}`));
const change = (path: string, body: unknown) =>
  importer.admin.request("PATCH", `/v1/companies/${company.id}${path}`, body);
const servicesHere = async () => (await read<Page<Service>>("/services")).items;
const told = async () =>
  (await read<Page<TimelineEvent>>("/timeline?limit=200&types=deliverable")).items.map(
    ({ title, body, occurredAt, facts }) => [title, body, new Date(occurredAt).toISOString(), facts.status],
  );
const refusalsOf = ({ errors }: Awaited<ReturnType<Importer["bringIn"]>>) =>
  errors.map(({ row, column, message }) => [row, column, message]);

const bringServices = (rows: string) =>
  importer.bringIn(
    "services",
    `Id,Name,Kind,State,Lead,From,To,Done\n${rows}`,
    {
      company: { value: company.domain },
      externalId: "Id",
      name: "Name",
      kind: "Kind",
      status: "State",
      owner: "Lead",
      startsOn: "From",
      endsOn: "To",
      completedAt: "Done",
    },
    { source: `work-${number}` },
  );
const bringDeliverables = (rows: string) =>
  importer.bringIn(
    "deliverables",
    `Id,Title,Of,State,Due,Delivered\n${rows}`,
    { externalId: "Id", title: "Title", service: "Of", status: "State", dueOn: "Due", deliveredAt: "Delivered" },
    { source: `work-${number}` },
  );

describe("services that come in", () => {
  it("have their owner and days, are not shared, and are unchanged the second time", async () => {
    const rows = "1,Rollout,implementation,,Sue Lead,2024-01-01,2024-06-30,\n2,Training,training,,,,,2024-02-01";
    expect((await bringServices(rows)).counts).toMatchObject({ created: 2 });
    expect((await bringServices(rows)).counts).toMatchObject({ unchanged: 2 });
    const services = await servicesHere();
    expect(services.find(({ name }) => name === "Rollout")).toMatchObject({
      kind: "implementation",
      status: "active",
      owner: { name: "Sue Lead" },
      startsOn: "2024-01-01",
      isShared: false,
    });
    expect(services.find(({ name }) => name === "Training")).toMatchObject({
      status: "completed",
      completedAt: expect.stringContaining("2024-02-01"),
    });
  });

  it("keep what a person changed, and are no longer completed when they are taken up again", async () => {
    await bringServices("1,Rollout,,,,,,2024-02-01");
    const [service] = await servicesHere();
    expect((await change(`/services/${service?.id}`, { version: service?.version, name: "Big rollout" })).status).toBe(
      200,
    );
    expect((await bringServices("1,Small rollout,,active,,,,")).counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await servicesHere()).toMatchObject([{ name: "Big rollout", status: "active", completedAt: null }]);
  });

  it("are refused by row and column", async () => {
    const report = await bringServices(
      "1,,,,,,,\n2,Days,,,,2024-02-01,2024-01-01,\n3,Done,,active,,,,2024-01-01\n4,Kind,magic,,,,,",
    );
    expect(refusalsOf(report)).toEqual([
      [2, "Name", "A service needs a name."],
      [3, "To", "It lies before the start."],
      [4, "Done", "A service that is active has not been completed."],
      [5, "Kind", expect.stringContaining("It is none of onboarding")],
    ]);
  });
});

describe("deliverables that come in", () => {
  beforeEach(() => bringServices("s1,Rollout,,,,,,").then(() => undefined));

  it("stand in the order of the file, decide the health of their service, and tell when they were delivered", async () => {
    const rows = "1,Plan,s1,,,2024-01-10\n2,Training,s1,in_progress,2024-01-20,\n3,Report,s1,not_started,2999-01-01,";
    expect((await bringDeliverables(rows)).counts).toMatchObject({ created: 3 });
    expect((await bringDeliverables(rows)).counts).toMatchObject({ unchanged: 3 });
    const [service] = await servicesHere();
    expect(service?.deliverables.map(({ title, status }) => [title, status])).toEqual([
      ["Plan", "delivered"],
      ["Training", "in_progress"],
      ["Report", "not_started"],
    ]);
    expect(service?.health).toBe("late");
    expect(await told()).toEqual([["Plan", "Rollout", "2024-01-10T00:00:00.000Z", "Delivered"]]);
    await bringDeliverables("4,Last,s1,,,");
    expect((await servicesHere())[0]?.deliverables.map(({ title }) => title)).toEqual([
      "Plan",
      "Training",
      "Report",
      "Last",
    ]);
  });

  it("follow their source in the history, and keep what a person changed", async () => {
    await bringDeliverables("1,Plan,s1,in_progress,2024-01-20,");
    const [service] = await servicesHere();
    const [plan] = service?.deliverables ?? [];
    const path = `/services/${service?.id}/deliverables/${plan?.id}`;
    expect((await change(path, { version: plan?.version, dueOn: "2024-03-01" })).status).toBe(200);
    const report = await bringDeliverables("1,The plan,s1,delivered,2024-02-20,2024-02-10");
    expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
    expect((await servicesHere())[0]?.deliverables).toMatchObject([
      {
        title: "The plan",
        status: "delivered",
        dueOn: "2024-03-01",
        deliveredAt: expect.stringContaining("2024-02-10"),
      },
    ]);
    expect(await told()).toEqual([["The plan", "Rollout", "2024-02-10T00:00:00.000Z", "Delivered"]]);
  });

  it("are seen by whoever sees their service already, and by nobody else", async () => {
    const [service] = await servicesHere();
    const share = `/v1/companies/${company.id}/services/${service?.id}/share`;
    expect((await importer.admin.request("PUT", share, { contactIds: null })).status).toBe(200);
    await bringServices("s2,Hidden,,,,,,");
    await bringDeliverables("1,Seen,s1,,,\n2,Unseen,s2,,,");
    const rows = await importer.db
      .selectFrom("deliverables")
      .select(["title", "sharedAt"])
      .where("companyId", "=", company.id)
      .orderBy("title")
      .execute();
    expect(rows.map(({ title, sharedAt }) => [title, sharedAt !== null])).toEqual([
      ["Seen", true],
      ["Unseen", false],
    ]);
  });

  it("are refused by row and column", async () => {
    const report = await bringDeliverables(
      "1,,s1,,,\n2,Lost,s9,,,\n3,Early,s1,not_started,,2024-01-01\n4,Ahead,s1,,,2999-01-01",
    );
    expect(refusalsOf(report)).toEqual([
      [2, "Title", "A deliverable needs a title."],
      [3, "Of", "There is no service of this external id."],
      [4, "Delivered", "What is not started has not been delivered."],
      [5, "Delivered", "It lies in the future."],
    ]);
  });
});
