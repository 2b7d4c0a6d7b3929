import { connect } from "@tandem/db/connect";
import { SYSTEM } from "@tandem/domain/access/actor";
import { runImport } from "../run/run-import.ts";

/** A process that does nothing but one import, to be killed: `node --import tsx … <database> <data folder> <import>`. */
const [databaseUrl = "", dataDir = "", importId = ""] = process.argv.slice(2);
const connection = connect(databaseUrl, { max: 3 });
await runImport(
  { db: connection.db, actor: SYSTEM, now: new Date(), requestId: "job-test", dataDir },
  { importId },
  { batchRows: 20 },
);
await connection.close();
