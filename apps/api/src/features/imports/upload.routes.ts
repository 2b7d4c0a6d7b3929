import { z } from "@hono/zod-openapi";
import {
  ImportFile,
  ImportsAccepted,
  ImportUpload,
  PreviewQuery,
  StartImportsInput,
} from "@tandem/domain/imports/upload";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { MB } from "../../http/route-declaration.ts";
import { body, json, NO_CONTENT } from "../../http/schemas.ts";
import { forgetUpload } from "./forget-upload.ts";
import { getUpload, previewFile, showUpload } from "./show-upload.ts";
import { startUpload } from "./start-upload.ts";
import { takeUpload } from "./take-upload.ts";

const LIMIT = 500 * MB;
const UploadParams = z.object({ uploadId: z.uuid() });

const hand = memberRoute({
  method: "post",
  path: "/import-uploads",
  action: "import.run",
  summary: "Hand in a CSV file, or a zip of several, and learn how each would be read and mapped",
  description:
    "multipart/form-data with one part `file`, at most 500 MB, packed or unpacked. Only whoever handed it in sees it; it is forgotten after 7 days.",
  bodyLimit: LIMIT,
  rawBody: true,
  responses: { 201: json(ImportUpload, "Received; nothing is imported yet") },
});

const read = memberRoute({
  method: "get",
  path: "/import-uploads/{uploadId}",
  action: "import.run",
  summary: "An upload that waits for its mapping",
  request: { params: UploadParams },
  responses: { 200: json(ImportUpload) },
});

const forget = memberRoute({
  method: "delete",
  path: "/import-uploads/{uploadId}",
  action: "import.run",
  summary: "Forget an upload and its files",
  request: { params: UploadParams },
  responses: { 204: NO_CONTENT },
});

const preview = memberRoute({
  method: "get",
  path: "/import-uploads/{uploadId}/preview",
  action: "import.run",
  summary: "One file of an upload, read and guessed anew as told",
  request: { params: UploadParams, query: PreviewQuery },
  responses: { 200: json(ImportFile) },
});

const start = memberRoute({
  method: "post",
  path: "/import-uploads/{uploadId}/imports",
  action: "import.run",
  summary: "Import files of an upload one after the other, in the order of their references, or try that out",
  request: { params: UploadParams, body: body(StartImportsInput) },
  responses: {
    202: json(ImportsAccepted, "Accepted, in the order in which they run; poll GET /v1/imports/{importId}"),
  },
});

export const importUploads = memberRoutes()
  .openapi(hand, async (c) => {
    const { dataDir } = c.var.services.config;
    const upload = await takeUpload(c.var.ctx, c.req.raw, { dataDir, limit: LIMIT });
    return c.json(await showUpload(c.var.ctx, upload), 201);
  })
  .openapi(read, async (c) => {
    const upload = await getUpload(c.var.ctx, c.req.valid("param").uploadId);
    return c.json(await showUpload(c.var.ctx, upload), 200);
  })
  .openapi(forget, async (c) => {
    await forgetUpload(c.var.ctx, c.req.valid("param").uploadId, c.var.services.config.dataDir);
    return c.body(null, 204);
  })
  .openapi(preview, async (c) => {
    const place = { uploadId: c.req.valid("param").uploadId, dataDir: c.var.services.config.dataDir };
    return c.json(await previewFile(c.var.ctx, place, c.req.valid("query")), 200);
  })
  .openapi(start, async (c) => {
    const place = { uploadId: c.req.valid("param").uploadId, dataDir: c.var.services.config.dataDir };
    return c.json(await startUpload(c.var.ctx, place, c.req.valid("json")), 202);
  });
