import { type Importer, startImporter } from "./bring-in.ts";

/** An importer with Northwind ("n") and Contoso ("c"), each with a deal of its own. */
export async function startWithTwoCompanies(): Promise<Importer> {
  const importer = await startImporter();
  await importer.bringIn("companies", "id,name,domain\nn,Northwind,northwind.example\nc,Contoso,contoso.example\n", {
    externalId: "id",
    name: "name",
    domain: "domain",
  });
  await importer.bringIn("deals", "id,company,name,stage\nd1,n,Desks,Prospecting\nd2,c,Lamps,Prospecting\n", {
    externalId: "id",
    company: "company",
    name: "name",
    stage: "stage",
  });
  return importer;
}

/** What the timeline shows of a record, oldest first. */
export const timelineOf = ({ db }: Importer, recordId: string) =>
  db
    .selectFrom("timelineEvents")
    .select(["type", "title", "occurredAt", "facts", "amountMinor", "currency", "source", "actorName"])
    .where("recordId", "=", recordId)
    .orderBy("occurredAt")
    .orderBy("id")
    .execute();

/** Refusals as they are asserted: row, column, reason. */
export const reasonsOf = ({ errors }: { errors: { row: number; column: string | null; message: string }[] }) =>
  errors.map(({ row, column, message }) => [row, column, message]);
