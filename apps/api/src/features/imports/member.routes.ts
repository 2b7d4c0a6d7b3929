import { z } from "@hono/zod-openapi";
import { findImport, listImportErrors, listImports } from "@tandem/db/imports/reads";
import type { Actor } from "@tandem/domain/access/actor";
import { mayRead } from "@tandem/domain/access/may-read";
import { forbidden, notFound } from "@tandem/domain/errors/domain-error";
import {
  IMPORT_KINDS,
  Import,
  ImportAccepted,
  type ImportRowError,
  ImportSummary,
} from "@tandem/domain/imports/import";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { MB } from "../../http/route-declaration.ts";
import { json } from "../../http/schemas.ts";
import { streamErrorsCsv } from "./file/errors-csv.ts";
import { receiveUpload } from "./file/receive-upload.ts";
import { streamRejectedCsv } from "./file/rejected-csv.ts";
import { startImport } from "./start-import.ts";

const LIMIT = 500 * MB;
const ERRORS_AT_ONCE = 1_000;
const ImportParams = z.object({ importId: z.uuid() });
const ImportCursor = z.object({ createdAt: z.iso.datetime(), id: z.uuid() });

const create = memberRoute({
  method: "post",
  path: "/imports",
  action: "import.run",
  summary: "Bring in a CSV file, or with `?dryRun=true` only say what that would do",
  description:
    `multipart/form-data. \`kind\`: ${IMPORT_KINDS.join(", ")}. \`file\`: CSV with a header, at most 500 MB. ` +
    '`mapping`: JSON, a field of the kind to a column, `{"column", "format", "values"}`, `{"columns"}` for a field of several values, or `{"value"}` for all rows. ' +
    "Formats: days and times as `DD/MM/YYYY`; numbers as `decimal-comma`, `thousands`, `millions`, `billions`; where none is told, as the file shows. " +
    "`source`: the system it comes from (`csv`); external ids are unique within it. `match`: `name` to recognise records by their exact name too.",
  bodyLimit: LIMIT,
  rawBody: true,
  request: { query: z.strictObject({ dryRun: z.enum(["true", "false"]).default("false") }) },
  responses: { 202: json(ImportAccepted, "Accepted; poll GET /v1/imports/{importId}") },
});

const list = memberRoute({
  method: "get",
  path: "/imports",
  action: "import.run",
  summary: "All imports, or those that were started together (`groupId`), newest first",
  request: { query: PageQuery.extend({ groupId: z.uuid().optional() }) },
  responses: { 200: json(pageSchema(ImportSummary)) },
});

const read = memberRoute({
  method: "get",
  path: "/imports/{importId}",
  action: "import.run",
  summary: "Where an import stands, with the first 1,000 refusals behind `errorsAfter`; the header is row 1",
  request: {
    params: ImportParams,
    query: z.strictObject({ errorsAfter: z.coerce.number().int().min(0).max(2_147_483_647).default(0) }),
  },
  responses: { 200: json(Import) },
});

const errorsCsv = memberRoute({
  method: "get",
  path: "/imports/{importId}/errors.csv",
  action: "import.run",
  summary: "Every refusal of an import as CSV",
  request: { params: ImportParams },
  responses: { 200: { description: "row, column, value, message", content: { "text/csv": { schema: z.string() } } } },
});

const rejectedCsv = memberRoute({
  method: "get",
  path: "/imports/{importId}/rejected-rows.csv",
  action: "import.run",
  summary: "The refused rows as they stood in the file, each with its reason: mend them and bring the file in again",
  description: "For those who may see amounts and personal data, as the rows may hold both.",
  request: { params: ImportParams },
  responses: {
    200: {
      description: "The columns of the file, then `Tandem row` and `Tandem reason`",
      content: { "text/csv": { schema: z.string() } },
    },
  },
});

export const imports = memberRoutes()
  .openapi(create, async (c) => {
    const { dataDir } = c.var.services.config;
    const dryRun = c.req.valid("query").dryRun === "true";
    const upload = await receiveUpload(c.req.raw, { dataDir, limit: LIMIT });
    return c.json(await startImport(c.var.ctx, upload, { dataDir, dryRun }), 202);
  })
  .openapi(list, async (c) => {
    const { limit, cursor, groupId } = c.req.valid("query");
    const rows = await listImports(c.var.ctx.db, { after: readCursor(cursor, ImportCursor), limit, groupId });
    return c.json(
      pageOf(rows, limit, ({ createdAt, id }) => ({ createdAt, id })),
      200,
    );
  })
  .openapi(read, async (c) => {
    const { importId } = c.req.valid("param");
    const found = await findImport(c.var.ctx.db, importId);
    if (!found) throw notFound("import");
    const after = c.req.valid("query").errorsAfter;
    const errors = await listImportErrors(c.var.ctx.db, importId, { after, limit: ERRORS_AT_ONCE });
    const nextErrorsAfter = errors.length < ERRORS_AT_ONCE ? null : (errors.at(-1)?.position ?? null);
    return c.json({ ...found, errors: errors.map(shownTo(c.var.ctx)), nextErrorsAfter }, 200);
  })
  .openapi(errorsCsv, async (c) => {
    const { importId } = c.req.valid("param");
    if (!(await findImport(c.var.ctx.db, importId))) throw notFound("import");
    return c.body(streamErrorsCsv(c.var.ctx.db, importId, shownTo(c.var.ctx)), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="import-${importId}-errors.csv"`,
    });
  })
  .openapi(rejectedCsv, async (c) => {
    const { importId } = c.req.valid("param");
    const { db, actor } = c.var.ctx;
    if (!(await findImport(db, importId))) throw notFound("import");
    if (!maySeeCells(actor)) throw forbidden("Refused rows are for those who may see amounts and personal data.");
    return c.body(await streamRejectedCsv(db, importId), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="import-${importId}-rejected-rows.csv"`,
    });
  });

const maySeeCells = (actor: Actor) => mayRead(actor, "financial") && mayRead(actor, "personal");

/** A refused cell may hold an amount or an address, whatever its column is called. */
const shownTo =
  ({ actor }: MemberContext) =>
  ({ row, column, value, message }: ImportRowError): ImportRowError => ({
    row,
    column,
    value: maySeeCells(actor) ? value : null,
    message,
  });
