import { z } from "@hono/zod-openapi";
import { listTags } from "@tandem/db/tags/reads";
import { Company } from "@tandem/domain/companies/company";
import { CreateTagInput, SetCompanyTagsInput, Tag } from "@tandem/domain/companies/tag";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { createTag } from "./create-tag.ts";
import { setCompanyTag } from "./set-company-tag.ts";
import { setCompanyTags } from "./set-company-tags.ts";

const list = memberRoute({
  method: "get",
  path: "/tags",
  action: "tag.read",
  summary: "All tags, by name",
  responses: { 200: json(z.object({ items: z.array(Tag) })) },
});

const create = memberRoute({
  method: "post",
  path: "/tags",
  action: "tag.write",
  summary: "The tag of that name: a new one, or the one there is whatever its case",
  request: { body: body(CreateTagInput) },
  responses: { 200: json(Tag, "There was one already"), 201: json(Tag, "Added") },
});

const setTags = memberRoute({
  method: "put",
  path: "/companies/{companyId}/tags",
  action: "company.write",
  summary: "From now on the company has these tags and no others",
  request: { params: CompanyParams, body: body(SetCompanyTagsInput) },
  responses: { 200: json(Company) },
});

const TagParams = z.object({ companyId: z.uuid(), tagId: z.uuid() });

const putTag = memberRoute({
  method: "put",
  path: "/companies/{companyId}/tags/{tagId}",
  action: "company.write",
  summary: "The company has this tag too from now on",
  request: { params: TagParams },
  responses: { 204: NO_CONTENT },
});

const takeTag = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/tags/{tagId}",
  action: "company.write",
  summary: "The company has this tag no longer",
  request: { params: TagParams },
  responses: { 204: NO_CONTENT },
});

export const tags = memberRoutes()
  .openapi(putTag, async (c) => {
    await setCompanyTag(c.var.ctx, { ...c.req.valid("param"), isOn: true });
    return c.body(null, 204);
  })
  .openapi(takeTag, async (c) => {
    await setCompanyTag(c.var.ctx, { ...c.req.valid("param"), isOn: false });
    return c.body(null, 204);
  })
  .openapi(list, async (c) => c.json({ items: await listTags(c.var.ctx.db) }, 200))
  .openapi(create, async (c) => {
    const { tag, isNew } = await createTag(c.var.ctx, c.req.valid("json"));
    return isNew ? c.json(tag, 201) : c.json(tag, 200);
  })
  .openapi(setTags, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await setCompanyTags(c.var.ctx, companyId, c.req.valid("json")), 200);
  });
