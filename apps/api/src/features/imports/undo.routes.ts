import { z } from "@hono/zod-openapi";
import { findImport } from "@tandem/db/imports/reads";
import { listKept } from "@tandem/db/imports/undo-marks";
import { notFound } from "@tandem/domain/errors/domain-error";
import { ImportAccepted } from "@tandem/domain/imports/import";
import { KeptRecord } from "@tandem/domain/imports/upload";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { json } from "../../http/schemas.ts";
import { undoImport } from "./undo/undo-import.ts";

const ImportParams = z.object({ importId: z.uuid() });
const KeptCursor = z.object({ position: z.int() });

const undo = memberRoute({
  method: "post",
  path: "/imports/{importId}/undo",
  action: "import.run",
  summary: "Take an import back: what still says what the import wrote; poll GET /v1/imports/{importId}",
  request: { params: ImportParams },
  responses: { 202: json(ImportAccepted, "Accepted") },
});

const kept = memberRoute({
  method: "get",
  path: "/imports/{importId}/kept",
  action: "import.run",
  summary: "What the undo of an import left in place, and why",
  request: { params: ImportParams, query: PageQuery },
  responses: { 200: json(pageSchema(KeptRecord)) },
});

export const importUndo = memberRoutes()
  .openapi(undo, async (c) => c.json(await undoImport(c.var.ctx, c.req.valid("param")), 202))
  .openapi(kept, async (c) => {
    const { importId } = c.req.valid("param");
    const { limit, cursor } = c.req.valid("query");
    if (!(await findImport(c.var.ctx.db, importId))) throw notFound("import");
    const after = readCursor(cursor, KeptCursor)?.position ?? 0;
    const page = pageOf(await listKept(c.var.ctx.db, importId, { after, limit: limit + 1 }), limit, ({ position }) => ({
      position,
    }));
    return c.json({ ...page, items: page.items.map(({ position: _, ...record }) => record) }, 200);
  });
