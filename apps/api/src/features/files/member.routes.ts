import { z } from "@hono/zod-openapi";
import { filesOf } from "@tandem/db/files/reads";
import { ChangeFileInput, CompanyFile, FileFilters } from "@tandem/domain/files/file";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { changeFile } from "./change-file.ts";
import { headersOf, openFile } from "./open-file.ts";
import { FILE_REQUEST_LIMIT, receiveFile } from "./receive-file.ts";
import { storeFile } from "./store-file.ts";

const FileParams = CompanyParams.extend({ fileId: z.uuid() });
const FileQuery = PageQuery.extend(FileFilters.shape);
const ContentQuery = z.strictObject({ inPlace: z.enum(["true", "false"]).optional() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/files",
  action: "file.read",
  summary: "The files of a company or of one of its records, newest first unless sorted otherwise",
  request: { params: CompanyParams, query: FileQuery },
  responses: { 200: json(pageSchema(CompanyFile)) },
});

const add = memberRoute({
  method: "post",
  path: "/companies/{companyId}/files",
  action: "file.write",
  summary: "Hand in a file",
  description:
    "multipart/form-data with one part `file` of at most 25 MB, and the record it belongs to as `object` and `recordId`; without them it belongs to the company.",
  bodyLimit: FILE_REQUEST_LIMIT,
  rawBody: true,
  request: { params: CompanyParams },
  responses: { 201: json(CompanyFile, "Kept") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/files/{fileId}",
  action: "file.read",
  summary: "What is known of a file",
  request: { params: FileParams },
  responses: { 200: json(CompanyFile) },
});

const readContent = memberRoute({
  method: "get",
  path: "/companies/{companyId}/files/{fileId}/content",
  action: "file.read",
  summary: "The bytes of a file; pictures may be shown in place",
  request: { params: FileParams, query: ContentQuery },
  responses: {
    200: {
      description: "As it was handed in",
      content: { "application/octet-stream": { schema: { type: "string" as const, format: "binary" } } },
    },
  },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/files/{fileId}",
  action: "file.write",
  summary: "Rename a file, put it away or bring it back",
  request: { params: FileParams, body: body(ChangeFileInput) },
  responses: { 200: json(CompanyFile) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/files/{fileId}",
  action: "file.write",
  summary: "Archive a file",
  request: { params: FileParams },
  responses: { 204: NO_CONTENT },
});

export const files = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { limit, cursor, archived = false, ...filters } = c.req.valid("query");
    const found = filesOf({ companyId, clearances: actor.clearances }, { ...filters, archived });
    return c.json(await listOfCompany(db, companyId, found, { limit, ...(cursor && { cursor }) }), 200);
  })
  .openapi(add, async (c) => {
    const { companyId } = c.req.valid("param");
    const { dataDir } = c.var.services.config;
    return c.json(await storeFile(c.var.ctx, { companyId, dataDir }, receiveFile(c.req.raw, companyId)), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, fileId } = c.req.valid("param");
    return c.json(await getRecord(db, filesOf({ companyId, clearances: actor.clearances }), "file", fileId), 200);
  })
  .openapi(readContent, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, fileId } = c.req.valid("param");
    const file = await getRecord(db, filesOf({ companyId, clearances: actor.clearances }), "file", fileId);
    const inPlace = c.req.valid("query").inPlace === "true";
    return c.body(await openFile(c.var.services.config.dataDir, file), 200, headersOf(file, { inPlace }));
  })
  .openapi(change, async (c) => {
    const { companyId, fileId } = c.req.valid("param");
    return c.json(await changeFile(c.var.ctx, companyId, fileId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { companyId, fileId } = c.req.valid("param");
    const current = filesOf({ companyId, clearances: c.var.ctx.actor.clearances }, { archived: false });
    await archiveRecord(c.var.ctx, companyId, current, "file", fileId);
    return c.body(null, 204);
  });
