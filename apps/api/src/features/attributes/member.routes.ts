import { z } from "@hono/zod-openapi";
import {
  listAttributeSettings,
  listAttributes,
  listAttributeValues,
  listCompanyAttributes,
} from "@tandem/db/attributes/reads";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import {
  Attribute,
  AttributeSetting,
  CreateAttributeInput,
  UpdateAttributeInput,
} from "@tandem/domain/attributes/attribute";
import {
  AttributeValue,
  CompanyAttribute,
  RecordAttributeValuesInput,
} from "@tandem/domain/attributes/attribute-value";
import { Id } from "@tandem/domain/fields/references";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeAttribute } from "./change-attribute.ts";
import { createAttribute } from "./create-attribute.ts";
import { recordAttributeValues } from "./record-attribute-values.ts";

const list = memberRoute({
  method: "get",
  path: "/attributes",
  action: "company.read",
  summary: "What is observed of companies beyond their fields, by name; the book is filtered by it",
  responses: { 200: json(z.object({ items: z.array(Attribute) })) },
});

const settings = memberRoute({
  method: "get",
  path: "/settings/attributes",
  action: "settings.read",
  summary: "All attributes as settings, those in the archive last",
  responses: { 200: json(z.object({ items: z.array(AttributeSetting) })) },
});

const create = memberRoute({
  method: "post",
  path: "/attributes",
  action: "settings.write",
  summary: "A new attribute: what it is called, by people and by files, and what its values are",
  request: { body: body(CreateAttributeInput) },
  responses: { 201: json(AttributeSetting, "Added") },
});

const change = memberRoute({
  method: "patch",
  path: "/attributes/{attributeId}",
  action: "settings.write",
  summary: "Rename, archive or restore it; key and kind stay once there are values",
  request: { params: z.object({ attributeId: z.uuid() }), body: body(UpdateAttributeInput) },
  responses: { 200: json(AttributeSetting) },
});

const ofCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/attributes",
  action: "company.read",
  summary: "Every attribute with its newest value of this company",
  request: { params: CompanyParams },
  responses: { 200: json(z.object({ items: z.array(CompanyAttribute) })) },
});

const record = memberRoute({
  method: "post",
  path: "/companies/{companyId}/attribute-values",
  action: "company.write",
  summary: "Write down one value or many; the same attribute and time again corrects it, and objectives follow",
  request: { params: CompanyParams, body: body(RecordAttributeValuesInput) },
  responses: { 201: json(z.object({ items: z.array(CompanyAttribute) }), "Recorded") },
});

const values = memberRoute({
  method: "get",
  path: "/companies/{companyId}/attribute-values",
  action: "company.read",
  summary: "What the attributes of this company were, the newest first",
  request: { params: CompanyParams, query: PageQuery.extend({ attributeId: Id.optional() }) },
  responses: { 200: json(pageSchema(AttributeValue)) },
});

const Place = z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() });

export const attributes = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    return c.json({ items: await listAttributes(db, actor.clearances) }, 200);
  })
  .openapi(settings, async (c) => {
    const { db, actor } = c.var.ctx;
    return c.json({ items: await listAttributeSettings(db, actor.clearances) }, 200);
  })
  .openapi(create, async (c) => c.json(await createAttribute(c.var.ctx, c.req.valid("json")), 201))
  .openapi(change, async (c) => {
    const { attributeId } = c.req.valid("param");
    return c.json(await changeAttribute(c.var.ctx, attributeId, c.req.valid("json")), 200);
  })
  .openapi(ofCompany, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(db, companyId);
    return c.json({ items: await listCompanyAttributes(db, companyId, actor.clearances) }, 200);
  })
  .openapi(record, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json({ items: await recordAttributeValues(c.var.ctx, companyId, c.req.valid("json")) }, 201);
  })
  .openapi(values, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { limit, cursor, attributeId } = c.req.valid("query");
    await assertCompanyExists(db, companyId);
    const after = readCursor(cursor, Place);
    const rows = await listAttributeValues(db, { companyId, attributeId, clearances: actor.clearances, limit, after });
    return c.json(
      pageOf(rows, limit, (one) => ({ at: one.observedAt, id: one.id })),
      200,
    );
  });
