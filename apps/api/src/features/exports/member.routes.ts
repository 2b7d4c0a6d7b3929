import { z } from "@hono/zod-openapi";
import { allKeys } from "@tandem/db/exports/record-keys";
import { exportColumns } from "@tandem/domain/exports/export-columns";
import { IMPORT_KINDS } from "@tandem/domain/imports/import";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { listExports } from "./list-exports.routes.ts";
import { recordExports } from "./record-exports.routes.ts";
import { sendExport } from "./send-export.ts";
import { writeZip } from "./write-zip.ts";

const everything = memberRoute({
  method: "get",
  path: "/exports/everything.zip",
  action: "export.run",
  summary: "All that can be imported, as a zip of one CSV for each kind, from one moment",
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: "zip", content: { "application/zip": { schema: z.string().meta({ format: "binary" }) } } },
  },
});

export const dataExports = memberRoutes()
  .openapi(everything, (c) => {
    const { now, actor } = c.var.ctx;
    const plans = IMPORT_KINDS.map((kind) => ({
      kind,
      columns: exportColumns(kind, actor.clearances),
      keys: allKeys(kind, actor),
    }));
    return sendExport(c, {
      name: "everything.zip",
      type: "application/zip",
      what: { kind: "everything", clearances: actor.clearances },
      write: (snapshot, counted) => writeZip(snapshot, plans, { now, counted }),
    });
  })
  .route("/", listExports)
  .route("/", recordExports);
