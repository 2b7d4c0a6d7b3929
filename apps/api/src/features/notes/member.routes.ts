import { z } from "@hono/zod-openapi";
import { notesOf } from "@tandem/db/notes/reads";
import { CreateNoteInput, Note, UpdateNoteInput } from "@tandem/domain/notes/note";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { restoreRecord } from "../timeline/restore-record.ts";
import { createNote } from "./create-note.ts";
import { updateNote } from "./update-note.ts";

const NoteParams = CompanyParams.extend({ noteId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/notes",
  action: "note.read",
  summary: "The notes about a company that the reader may see",
  request: { params: CompanyParams, query: PageQuery },
  responses: { 200: json(pageSchema(Note)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/notes",
  action: "note.write",
  summary: "Write a note",
  request: { params: CompanyParams, body: body(CreateNoteInput) },
  responses: { 201: json(Note, "Written") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/notes/{noteId}",
  action: "note.read",
  summary: "One note",
  request: { params: NoteParams },
  responses: { 200: json(Note) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/notes/{noteId}",
  action: "note.write",
  summary: "Edit a note, make it private or public",
  request: { params: NoteParams, body: body(UpdateNoteInput) },
  responses: { 200: json(Note) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/notes/{noteId}",
  action: "note.write",
  summary: "Archive a note",
  request: { params: NoteParams },
  responses: { 204: NO_CONTENT },
});

const restore = memberRoute({
  method: "post",
  path: "/companies/{companyId}/notes/{noteId}/restore",
  action: "note.write",
  summary: "Take a note out of the archive",
  request: { params: NoteParams },
  responses: { 200: json(Note) },
});

export const notes = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const page = c.req.valid("query");
    return c.json(await listOfCompany(db, companyId, notesOf(companyId, actor.memberId), page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createNote(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, noteId } = c.req.valid("param");
    return c.json(await getRecord(db, notesOf(companyId, actor.memberId), "note", noteId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, noteId } = c.req.valid("param");
    return c.json(await updateNote(c.var.ctx, companyId, noteId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { actor } = c.var.ctx;
    const { companyId, noteId } = c.req.valid("param");
    await archiveRecord(c.var.ctx, companyId, notesOf(companyId, actor.memberId), "note", noteId);
    return c.body(null, 204);
  })
  .openapi(restore, async (c) => {
    const { actor } = c.var.ctx;
    const { companyId, noteId } = c.req.valid("param");
    return c.json(await restoreRecord(c.var.ctx, companyId, notesOf(companyId, actor.memberId), "note", noteId), 200);
  });
