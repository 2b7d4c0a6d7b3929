import { findContact } from "@tandem/db/contacts/reads";
import {
  AddEmploymentInput,
  BookContactsQuery,
  Contact,
  ContactLeftInput,
  ContactRow,
  ContactsQuery,
  CreateContactInput,
  MoveOnValuePathInput,
  UpdateContactInput,
} from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, ContactParams, json } from "../../http/schemas.ts";
import { addEmployment } from "./add-employment.ts";
import { changeContact } from "./change-contact.ts";
import { confirmRoles } from "./confirm-roles.ts";
import { createContact } from "./create-contact.ts";
import { leaveCompany } from "./leave-company.ts";
import { readContactsOfBook, readContactsOfCompany } from "./list-contacts.ts";
import { moveOnValuePath } from "./move-on-value-path.ts";
import { returnToCompany } from "./return-to-company.ts";

const listOfBook = memberRoute({
  method: "get",
  path: "/contacts",
  action: "contact.read",
  summary: "Contacts across the book; find in name, title and e-mail, sort by what is written down of each",
  request: { query: BookContactsQuery },
  responses: { 200: json(pageSchema(ContactRow)) },
});

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/contacts",
  action: "contact.read",
  summary: "The contacts of a company, by name unless sorted otherwise; those who left come last",
  request: { params: CompanyParams, query: ContactsQuery },
  responses: { 200: json(pageSchema(Contact)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/contacts",
  action: "contact.write",
  summary: "Add a person to a company",
  request: { params: CompanyParams, body: body(CreateContactInput) },
  responses: { 201: json(Contact, "Added") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/contacts/{contactId}",
  action: "contact.read",
  summary: "One contact, archived or gone included",
  request: { params: ContactParams },
  responses: { 200: json(Contact) },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/contacts/{contactId}",
  action: "contact.write",
  summary: "Change a contact, archive it (which ends portal access) or take it back",
  request: { params: ContactParams, body: body(UpdateContactInput) },
  responses: { 200: json(Contact) },
});

const leave = memberRoute({
  method: "post",
  path: "/companies/{companyId}/contacts/{contactId}/left",
  action: "contact.write",
  summary: "This person left: portal access and every session end, history stays",
  request: { params: ContactParams, body: body(ContactLeftInput) },
  responses: { 200: json(Contact) },
});

const comeBack = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/contacts/{contactId}/left",
  action: "contact.write",
  summary: "This person has not left after all; portal access has to be given again",
  request: { params: ContactParams },
  responses: { 200: json(Contact) },
});

const employ = memberRoute({
  method: "post",
  path: "/companies/{companyId}/contacts/{contactId}/employments",
  action: "contact.write",
  summary: "The same person works at another company too: a contact of its own there",
  request: { params: ContactParams, body: body(AddEmploymentInput) },
  responses: { 201: json(Contact, "Added") },
});

const move = memberRoute({
  method: "post",
  path: "/companies/{companyId}/contacts/{contactId}/value-path-moves",
  action: "contact.write",
  summary: "Another stage of the value path, with the reason",
  request: { params: ContactParams, body: body(MoveOnValuePathInput) },
  responses: { 201: json(Contact, "Moved") },
});

const confirm = memberRoute({
  method: "post",
  path: "/companies/{companyId}/contacts/{contactId}/roles-confirmed",
  action: "contact.write",
  summary: "The roles of this contact still hold",
  request: { params: ContactParams },
  responses: { 200: json(Contact) },
});

export const contacts = memberRoutes()
  .openapi(listOfBook, async (c) => c.json(await readContactsOfBook(c.var.ctx, c.req.valid("query")), 200))
  .openapi(list, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await readContactsOfCompany(c.var.ctx, companyId, c.req.valid("query")), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createContact(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, now } = c.var.ctx;
    const contact = await findContact(db, { ...c.req.valid("param"), now });
    if (!contact) throw notFound("contact");
    return c.json(contact, 200);
  })
  .openapi(change, async (c) => c.json(await changeContact(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 200))
  .openapi(leave, async (c) => c.json(await leaveCompany(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 200))
  .openapi(comeBack, async (c) => c.json(await returnToCompany(c.var.ctx, c.req.valid("param")), 200))
  .openapi(employ, async (c) => c.json(await addEmployment(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 201))
  .openapi(move, async (c) => c.json(await moveOnValuePath(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 201))
  .openapi(confirm, async (c) => c.json(await confirmRoles(c.var.ctx, c.req.valid("param")), 200));
