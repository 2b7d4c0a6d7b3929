import { z } from "@hono/zod-openapi";
import { emailsOf, wholeEmailsOf } from "@tandem/db/emails/reads";
import { WaitingAttachment } from "@tandem/domain/emails/attachment";
import { Email, EmailLine, LogEmailInput, UpdateEmailInput } from "@tandem/domain/emails/email";
import { SendEmailInput } from "@tandem/domain/emails/send-email";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { FILE_REQUEST_LIMIT } from "../files/receive-file.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { archiveEmail } from "./archive-email.ts";
import { keepAttachment } from "./keep-attachment.ts";
import { logEmail } from "./log-email.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { sendEmail } from "./send-email.ts";
import { updateEmail } from "./update-email.ts";

const EmailParams = CompanyParams.extend({ emailId: z.uuid() });
const EmailListQuery = PageQuery.extend({ threadId: z.uuid().optional() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/emails",
  action: "email.read",
  summary: "The mails with a company, newest first; one thread with `threadId`",
  request: { params: CompanyParams, query: EmailListQuery },
  responses: { 200: json(pageSchema(EmailLine)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/emails",
  action: "email.write",
  summary: "Log a mail that was sent or received; it joins its thread",
  request: { params: CompanyParams, body: body(LogEmailInput) },
  responses: { 201: json(Email, "Logged") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/emails/{emailId}",
  action: "email.read",
  summary: "One mail with its whole text",
  request: { params: EmailParams },
  responses: { 200: json(Email) },
});

const send = memberRoute({
  method: "post",
  path: "/companies/{companyId}/emails/send",
  action: "email.write",
  summary: "Write a mail to people at the company; `replyToEmailId` makes it an answer",
  request: { params: CompanyParams, body: body(SendEmailInput) },
  responses: { 201: json(Email, "On its way; `delivery` says how far it is") },
});

const retry = memberRoute({
  method: "post",
  path: "/companies/{companyId}/emails/{emailId}/delivery",
  action: "email.write",
  summary: "Send a mail whose delivery failed again, to those who did not get it",
  request: { params: EmailParams },
  responses: { 200: json(Email) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/emails/{emailId}",
  action: "email.write",
  summary: "Correct a mail that was logged",
  request: { params: EmailParams, body: body(UpdateEmailInput) },
  responses: { 200: json(Email) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/emails/{emailId}",
  action: "email.write",
  summary: "Archive a mail; one that waits to be sent stays here",
  request: { params: EmailParams },
  responses: { 204: NO_CONTENT },
});

const attach = memberRoute({
  method: "post",
  path: "/companies/{companyId}/attachments",
  action: "email.write",
  summary: "Hand in a file that goes out with a mail",
  description:
    "multipart/form-data with one part `file`. Name its id in `attachmentIds` when the mail is sent; it waits for that a day. All attachments of a mail make at most 25 MB.",
  bodyLimit: FILE_REQUEST_LIMIT,
  rawBody: true,
  request: { params: CompanyParams },
  responses: { 201: json(WaitingAttachment, "Waits for its mail") },
});

export const emails = memberRoutes()
  .openapi(attach, async (c) => {
    const { companyId } = c.req.valid("param");
    const { dataDir } = c.var.services.config;
    return c.json(await keepAttachment(c.var.ctx, { companyId, dataDir }, c.req.raw), 201);
  })
  .openapi(list, async (c) => {
    const { db } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { threadId, ...page } = c.req.valid("query");
    return c.json(await listOfCompany(db, companyId, emailsOf(companyId, { threadId }), page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await logEmail(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(send, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await sendEmail(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(retry, async (c) => {
    const { companyId, emailId } = c.req.valid("param");
    return c.json(await retryDelivery(c.var.ctx, companyId, emailId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, emailId } = c.req.valid("param");
    return c.json(await updateEmail(c.var.ctx, companyId, emailId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { companyId, emailId } = c.req.valid("param");
    await archiveEmail(c.var.ctx, companyId, emailId);
    return c.body(null, 204);
  })
  .openapi(read, async (c) => {
    const { db } = c.var.ctx;
    const { companyId, emailId } = c.req.valid("param");
    return c.json(await getRecord(db, wholeEmailsOf(companyId), "email", emailId), 200);
  });
