import { z } from "@hono/zod-openapi";
import { listMappings } from "@tandem/db/imports/mappings";
import { ImportKind } from "@tandem/domain/imports/import";
import { SavedMapping, SaveMappingInput } from "@tandem/domain/imports/upload";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json, NO_CONTENT } from "../../http/schemas.ts";
import { forgetMapping, rememberMapping } from "./save-mapping.ts";

const list = memberRoute({
  method: "get",
  path: "/import-mappings",
  action: "import.run",
  summary: "Mappings that were kept, by name",
  request: { query: z.strictObject({ kind: ImportKind.optional() }) },
  responses: { 200: json(z.object({ items: z.array(SavedMapping) })) },
});

const save = memberRoute({
  method: "post",
  path: "/import-mappings",
  action: "import.run",
  summary: "Keep a mapping; it replaces the one of the same kind and name",
  request: { body: body(SaveMappingInput) },
  responses: { 201: json(SavedMapping, "Kept") },
});

const forget = memberRoute({
  method: "delete",
  path: "/import-mappings/{mappingId}",
  action: "import.run",
  summary: "Forget a mapping",
  request: { params: z.object({ mappingId: z.uuid() }) },
  responses: { 204: NO_CONTENT },
});

export const importMappings = memberRoutes()
  .openapi(list, async (c) => c.json({ items: await listMappings(c.var.ctx.db, c.req.valid("query").kind) }, 200))
  .openapi(save, async (c) => c.json(await rememberMapping(c.var.ctx, c.req.valid("json")), 201))
  .openapi(forget, async (c) => {
    await forgetMapping(c.var.ctx, c.req.valid("param").mappingId);
    return c.body(null, 204);
  });
