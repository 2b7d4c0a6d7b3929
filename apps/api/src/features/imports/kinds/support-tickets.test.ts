import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { bringPlanIn, dataFolder, filesOf } from "../testing/bring-in-plan.ts";

const folder = dataFolder("tickets");

describe.skipIf(!folder)("the support tickets", () => {
  let importer: Importer;
  beforeAll(async () => {
    importer = await startImporter();
  });
  afterAll(() => importer.close());

  const bringAllIn = () => bringPlanIn(importer, "support-tickets", filesOf(folder ?? ""));

  const figures = async () =>
    (
      await sql<Record<string, number>>`select (select count(*)::int from companies) as companies,
        (select count(*)::int from contacts) as contacts,
        (select count(*)::int from tickets) as tickets,
        (select count(distinct external_id)::int from tickets) as numbers,
        (select count(*)::int from tickets where category = 'Cellular') as cellular,
        (select count(*)::int from ticket_messages m join tickets t on t.company_id = m.company_id and t.id = m.ticket_id
          where m.visibility = 'public' and m.author_contact_id = t.requester_contact_id) as requests,
        (select count(distinct body)::int from ticket_messages) as different_requests,
        (select count(*)::int from timeline_events where type = 'ticket') as opened`.execute(importer.db)
    ).rows[0];

  const expected = {
    companies: 109,
    contacts: 109,
    tickets: 151,
    numbers: 148, // three numbers were given twice, to different customers
    cellular: 115,
    requests: 151,
    differentRequests: 130,
    opened: 151,
  };

  it("come in with their true figures, out of one file", async () => {
    const report = await bringAllIn();
    expect(report("companies").counts).toMatchObject({ rows: 151, created: 109, unchanged: 42, rejected: 0 });
    expect(report("contacts").counts).toMatchObject({ rows: 151, created: 109, unchanged: 42, rejected: 0 });
    expect(report("tickets").counts).toMatchObject({ rows: 151, created: 151, rejected: 0 });
    expect(await figures()).toEqual(expected);
  });

  it("change nothing when they come in once more", async () => {
    const again = await bringAllIn();
    expect(again("tickets").counts).toMatchObject({ rows: 151, unchanged: 151, created: 0, updated: 0, kept: 0 });
    expect(await figures()).toEqual(expected);
  });
});
