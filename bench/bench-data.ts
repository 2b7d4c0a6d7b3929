import path from "node:path";
import { parseArgs } from "node:util";
import { hashPassword } from "@tandem/api/auth/passwords";
import { fillDatabase } from "./data/fill-database.ts";
import { BENCH_MEMBER_EMAIL } from "./data/world.ts";
import { DEFAULT_DATA_DIR, openServer } from "./open-server.ts";

const USAGE = `npm run bench:data -- [--companies 10000] [--events 3000000] [--data-dir ${DEFAULT_DATA_DIR}] [--day YYYY-MM-DD]

Fills an empty database for npm run bench: an embedded one in the data folder, or that of DATABASE_URL.
--day is the day on which the data ends; the same day, companies and events give the same data.`;

const PASSWORD = "tandem-bench";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      companies: { type: "string", default: "10000" },
      events: { type: "string", default: "3000000" },
      "data-dir": { type: "string", default: DEFAULT_DATA_DIR },
      day: { type: "string", default: new Date().toISOString().slice(0, 10) },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const started = Date.now();
  const report = (message: string) =>
    console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  ${message}`);
  const dataDir = path.resolve(values["data-dir"]);
  const server = await openServer(dataDir, { durable: false, report });
  try {
    const counts = await fillDatabase({
      url: server.url,
      companies: toCount("companies", values.companies),
      events: toCount("events", values.events),
      now: new Date(`${values.day}T06:00:00Z`),
      passwordHash: await hashPassword(PASSWORD),
      spoolFolder: path.join(dataDir, "spool"),
      report,
    });
    report("Done");
    console.table(counts);
    console.log(`Sign in as ${BENCH_MEMBER_EMAIL} with ${PASSWORD}.`);
  } finally {
    await server.stop();
  }
}

function toCount(name: string, text: string): number {
  const count = Number(text.replaceAll(/[_,]/g, ""));
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name} must be a whole number, not "${text}".\n\n${USAGE}`);
  return count;
}

await main();
