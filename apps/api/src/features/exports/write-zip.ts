import { Readable } from "node:stream";
import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";
import { ZipFile } from "yazl";
import type { CountRows } from "./in-snapshot.ts";
import { type CsvPlan, writeCsv } from "./write-csv.ts";

/** A zip of one file for each plan, in their order; a file is read from the database when the one before it is in. */
export async function* writeZip(
  snapshot: Kysely<Database>,
  plans: readonly CsvPlan[],
  { now, counted }: { now: Date; counted: CountRows },
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  let file: Readable | null = null;
  let failure: unknown = null;
  for (const plan of plans)
    zip.addReadStreamLazy(`${plan.kind}.csv`, { mtime: now }, (give) => {
      file = Readable.from(writeCsv(snapshot, plan, counted), { objectMode: false });
      file.on("error", (error) => {
        failure = error;
        output.destroy(error);
      });
      give(null, file);
    });
  const output = zip.outputStream as Readable;
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Buffer;
    if (failure) throw failure;
  } finally {
    await stop(file);
  }
}

/** What is being read is let go before the snapshot ends. */
async function stop(file: Readable | null): Promise<void> {
  if (!file || file.closed) return;
  await new Promise<void>((resolve) => {
    file.once("close", resolve);
    file.destroy();
  });
}
