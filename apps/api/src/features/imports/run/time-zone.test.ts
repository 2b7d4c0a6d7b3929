import { afterAll, beforeAll, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
  await importer.db.updateTable("workspaceSettings").set({ timeZone: "America/New_York" }).execute();
});
afterAll(() => importer.close());

it("reads a time without a zone as the workspace's, also in a trial", async () => {
  await importer.bringIn("companies", "id,name\nA1,Acme\n", { externalId: "id", name: "name" });
  const csv = "company,text,written\nA1,First,7/28/2023 3:00 PM\nA1,Second,2/14/2023\nA1,Third,7/28/2023 3:00 PM Z\n";
  const mapping = { company: "company", body: "text", writtenAt: "written" };
  const trial = await importer.bringIn("notes", csv, mapping, { dryRun: true });
  expect(trial.counts).toMatchObject({ created: 3, rejected: 0 });
  const report = await importer.bringIn("notes", csv, mapping);
  expect(report.mapping).toMatchObject({ writtenAt: { column: "written", format: "M/D/YYYY" } });
  const events = await importer.db
    .selectFrom("timelineEvents")
    .select("occurredAt")
    .where("type", "=", "note")
    .orderBy("occurredAt")
    .execute();
  expect(events.map(({ occurredAt }) => occurredAt.toISOString())).toEqual([
    "2023-02-14T05:00:00.000Z",
    "2023-07-28T15:00:00.000Z",
    "2023-07-28T19:00:00.000Z",
  ]);
});
