import type { Database } from "@tandem/db/schema/database";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Context } from "hono";
import type { Kysely } from "kysely";
import type { MemberEnv } from "../../http/context.ts";
import { type CountRows, inSnapshot } from "./in-snapshot.ts";
import { streamOut } from "./stream-out.ts";

interface Sent {
  /** `companies.csv` is saved as tandem-companies-2026-11-21.csv. */
  name: string;
  type: string;
  /** What the audit keeps of it. */
  what: Record<string, unknown>;
  write: (snapshot: Kysely<Database>, counted: CountRows) => AsyncGenerator<Buffer>;
}

/** Answers with an export as a file to be saved, while it is being written. */
export async function sendExport(c: Context<MemberEnv>, { name, type, what, write }: Sent) {
  const { ctx, services } = c.var;
  const day = await getWorkspaceDay(ctx.db, ctx.now);
  const stream = await streamOut(inSnapshot(ctx, what, write), {
    onError: (err) => services.log.error({ err, requestId: ctx.requestId }, "an export was cut off"),
  });
  return c.body(stream, 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="tandem-${name.replaceAll("_", "-").replace(".", `-${day}.`)}"`,
    "Cache-Control": "no-store",
  });
}
