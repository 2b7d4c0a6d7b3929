import { z } from "@hono/zod-openapi";
import { selectContactKeys } from "@tandem/db/contacts/list-contacts";
import { selectDealKeys } from "@tandem/db/deals/reads";
import { selectObjectiveKeys } from "@tandem/db/objectives/reads";
import { selectKeys } from "@tandem/db/records/list-records";
import { servicesOfBook } from "@tandem/db/services/list-book";
import { selectTicketKeys } from "@tandem/db/tickets/reads";
import { BookQuery } from "@tandem/domain/companies/book";
import { BookContactsQuery, ContactsQuery } from "@tandem/domain/contacts/contact";
import { invalid } from "@tandem/domain/errors/domain-error";
import { memberRoutes } from "../../http/member-routes.ts";
import { bookKeys } from "../companies/read-book.ts";
import { contactsAsked } from "../contacts/list-contacts.ts";
import { DealListQuery, dealsAsked } from "../deals/deals-asked.ts";
import { ObjectiveQuery, objectivesAsked } from "../objectives/member.routes.ts";
import { ServiceQuery, servicesAsked } from "../services/member.routes.ts";
import { TicketQuery, ticketFilterOf } from "../tickets/member.routes.ts";
import { exportCsv } from "./export-csv.ts";
import { exportRoute } from "./export-route.ts";

const WHOLE = { limit: true, cursor: true } as const;
const OfCompany = { companyId: z.uuid().optional() };
const Contacts = ContactsQuery.omit(WHOLE).extend({
  ...OfCompany,
  sort: z.union([BookContactsQuery.shape.sort, ContactsQuery.shape.sort]),
});
const Deals = DealListQuery.omit(WHOLE).extend(OfCompany);
const Objectives = ObjectiveQuery.omit(WHOLE).extend(OfCompany);
const Services = ServiceQuery.omit(WHOLE).extend(OfCompany);
const Tickets = TicketQuery.omit(WHOLE).extend(OfCompany);

const companies = exportRoute("companies", BookQuery.omit(WHOLE), "The book of business");
const contacts = exportRoute("contacts", Contacts, "The contacts of the book, or of one company,");
const deals = exportRoute("deals", Deals, "The deals of the book, or of one company,");
const objectives = exportRoute("objectives", Objectives, "The objectives of the book, or of one company,");
const services = exportRoute("services", Services, "The services of the book, or of one company,");
const tickets = exportRoute("tickets", Tickets, "The tickets of the book, or of one company,");

/** Kinds with a list of their own: the file holds what the list shows, on all its pages and in its order. */
export const listExports = memberRoutes()
  .openapi(companies, async (c) => {
    const query = c.req.valid("query");
    return exportCsv(c, { kind: "companies", query, keys: await bookKeys(c.var.ctx, query) });
  })
  .openapi(contacts, async (c) => {
    const query = c.req.valid("query");
    const { companyId, ...asked } = query;
    if (!companyId && !BookContactsQuery.shape.sort.safeParse(asked.sort).success)
      throw invalid([{ path: "sort", message: "is an order of the contacts of one company: name companyId too" }]);
    const { db, now } = c.var.ctx;
    const filter = contactsAsked({ ...asked, left: asked.left || (companyId ? undefined : "false") }, now);
    return exportCsv(c, { kind: "contacts", query, keys: selectContactKeys(db, companyId, filter) });
  })
  .openapi(deals, async (c) => {
    const { companyId, ...query } = c.req.valid("query");
    const keys = selectDealKeys(companyId, dealsAsked(c.var.ctx, query));
    return exportCsv(c, { kind: "deals", query: { companyId, ...query }, keys });
  })
  .openapi(objectives, async (c) => {
    const { companyId, ...query } = c.req.valid("query");
    const keys = selectObjectiveKeys(c.var.ctx.db, companyId, objectivesAsked(c.var.ctx, query));
    return exportCsv(c, { kind: "objectives", query: { companyId, ...query }, keys });
  })
  .openapi(services, async (c) => {
    const { companyId, ...query } = c.req.valid("query");
    const services = servicesOfBook({ companyId, ...servicesAsked(c.var.ctx, query) }, c.var.ctx.now);
    const keys = selectKeys(services, services.sort);
    return exportCsv(c, { kind: "services", query: { companyId, ...query }, keys });
  })
  .openapi(tickets, async (c) => {
    const { companyId = null, ...query } = c.req.valid("query");
    const filter = ticketFilterOf(c.var.ctx, companyId, query);
    const keys = selectTicketKeys(c.var.ctx.db, filter, query.sort);
    return exportCsv(c, { kind: "tickets", query: { companyId, ...query }, keys });
  });
