import { findContact360 } from "@tandem/db/contact-360/reads";
import { Contact360 } from "@tandem/domain/contacts/contact-360";
import { notFound } from "@tandem/domain/errors/domain-error";
import { answerText } from "../../http/answer-text.ts";
import { memberScreenRoute, memberScreens } from "../../http/member-routes.ts";
import { ContactParams, json } from "../../http/schemas.ts";

const read360 = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/contacts/{contactId}/360",
  action: "contact.read",
  summary: "Everything the 360 of a person shows; the timeline goes on at …/timeline?contactId",
  request: { params: ContactParams },
  responses: { 200: json(Contact360) },
});

export const contactScreens = memberScreens().openapi(read360, async (c) => {
  const at = c.req.valid("param");
  const view = await c.var.read(({ db, actor: reader, now }) => findContact360(db, { ...at, reader, now }));
  if (!view) throw notFound("contact");
  return answerText(c, view);
});
