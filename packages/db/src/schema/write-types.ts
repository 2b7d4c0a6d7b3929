import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "../embedded/start-embedded-postgres.ts";
import { migrateToLatest } from "../migrate.ts";
import { generateTypes } from "./generate-types.ts";

/** `npm run codegen -w packages/db`: migrates a scratch database and writes database.generated.ts from its catalogue. */
const scratch = path.resolve(import.meta.dirname, "../../../../.data-codegen");
await rm(scratch, { recursive: true, force: true }); // a migration that was edited before it landed runs again
const server = await startEmbeddedPostgres({ dataDir: scratch, durable: false, report: () => {} });
try {
  await migrateToLatest({ url: server.url });
  await writeFile(fileURLToPath(new URL("./database.generated.ts", import.meta.url)), await generateTypes(server.url));
} finally {
  await server.stop();
}
