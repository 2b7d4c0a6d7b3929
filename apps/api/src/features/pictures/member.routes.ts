import { z } from "@hono/zod-openapi";
import { findCompany } from "@tandem/db/companies/reads";
import { findContact } from "@tandem/db/contacts/reads";
import { Company } from "@tandem/domain/companies/company";
import { Contact } from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Context } from "hono";
import type { MemberEnv } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { CompanyParams, ContactParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { FILE_REQUEST_LIMIT } from "../files/receive-file.ts";
import { putPicture, removePicture } from "./change-picture.ts";
import { openPicture } from "./open-picture.ts";
import { receivePicture } from "./receive-picture.ts";

const LOGO = "/companies/{companyId}/logo" as const;
const PHOTO = "/companies/{companyId}/contacts/{contactId}/photo" as const;
const PictureParams = { pictureId: z.uuid() };

const takes = {
  description: "multipart/form-data with one part `file`: a PNG, JPEG, WebP or GIF of at most 2 MB.",
  // as for any file: the handler stops at 2 MB by itself, and says so by the field's name
  bodyLimit: FILE_REQUEST_LIMIT,
  rawBody: true,
};
const PICTURE = {
  200: {
    description: "As it was handed in; another picture has another address",
    content: { "image/*": { schema: { type: "string" as const, format: "binary" } } },
  },
  304: { description: "The browser has it already" },
};

const putLogo = memberRoute({
  method: "put",
  path: LOGO,
  action: "company.write",
  summary: "Give a company its logo, in place of the one it had",
  ...takes,
  request: { params: CompanyParams },
  responses: { 200: json(Company) },
});

const takeLogo = memberRoute({
  method: "delete",
  path: LOGO,
  action: "company.write",
  summary: "Remove the logo of a company",
  request: { params: CompanyParams },
  responses: { 204: NO_CONTENT },
});

const readLogo = memberRoute({
  method: "get",
  path: `${LOGO}/{pictureId}`,
  action: "company.read",
  summary: "The logo of a company, by the id that the company names as `logo`",
  request: { params: CompanyParams.extend(PictureParams) },
  responses: PICTURE,
});

const putPhoto = memberRoute({
  method: "put",
  path: PHOTO,
  action: "contact.write",
  summary: "Give a contact a photo, in place of the one they had",
  ...takes,
  request: { params: ContactParams },
  responses: { 200: json(Contact) },
});

const takePhoto = memberRoute({
  method: "delete",
  path: PHOTO,
  action: "contact.write",
  summary: "Remove the photo of a contact",
  request: { params: ContactParams },
  responses: { 204: NO_CONTENT },
});

const readPhoto = memberRoute({
  method: "get",
  path: `${PHOTO}/{pictureId}`,
  action: "contact.read",
  summary: "The photo of a contact, by the id that the contact names as `photo`",
  request: { params: ContactParams.extend(PictureParams) },
  responses: PICTURE,
});

const dataDirOf = (c: Context<MemberEnv>) => c.var.services.config.dataDir;
const readFor = (c: Context<MemberEnv>) => ({
  db: c.var.ctx.db,
  dataDir: dataDirOf(c),
  known: c.req.header("If-None-Match"),
});

export const pictures = memberRoutes()
  .openapi(putLogo, async (c) => {
    const { ctx } = c.var;
    const owner = c.req.valid("param");
    await putPicture(ctx, { owner, dataDir: dataDirOf(c) }, () => receivePicture(c.req.raw));
    const company = await findCompany(ctx.db, owner.companyId, ctx.actor.clearances);
    if (!company) throw notFound("company");
    return c.json(company, 200);
  })
  .openapi(takeLogo, async (c) => {
    await removePicture(c.var.ctx, { owner: c.req.valid("param"), dataDir: dataDirOf(c) });
    return c.body(null, 204);
  })
  .openapi(readLogo, async (c) => {
    const { pictureId, ...owner } = c.req.valid("param");
    const { bytes, headers } = await openPicture({ ...readFor(c), owner, pictureId });
    return bytes ? c.body(bytes, 200, headers) : c.body(null, 304, headers);
  })
  .openapi(putPhoto, async (c) => {
    const { ctx } = c.var;
    const owner = c.req.valid("param");
    await putPicture(ctx, { owner, dataDir: dataDirOf(c) }, () => receivePicture(c.req.raw));
    const contact = await findContact(ctx.db, { ...owner, now: ctx.now });
    if (!contact) throw notFound("contact");
    return c.json(contact, 200);
  })
  .openapi(takePhoto, async (c) => {
    await removePicture(c.var.ctx, { owner: c.req.valid("param"), dataDir: dataDirOf(c) });
    return c.body(null, 204);
  })
  .openapi(readPhoto, async (c) => {
    const { pictureId, ...owner } = c.req.valid("param");
    const { bytes, headers } = await openPicture({ ...readFor(c), owner, pictureId });
    return bytes ? c.body(bytes, 200, headers) : c.body(null, 304, headers);
  });
