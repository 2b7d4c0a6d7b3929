import type { ImportKind } from "@tandem/domain/imports/import";
import type { KindOfRecord } from "../records/batch.ts";
import { attributeValues } from "./attribute-values/attribute-values.ts";
import { calls } from "./calls/calls.ts";
import { churnDates } from "./churn-dates/churn-dates.ts";
import { companies } from "./companies/upsert-companies.ts";
import { contacts } from "./contacts/upsert-contacts.ts";
import { deals } from "./deals/upsert-deals.ts";
import { deliverables } from "./deliverables/deliverables.ts";
import { invoices } from "./invoices/invoices.ts";
import { meetings } from "./meetings/meetings.ts";
import { members } from "./members/upsert-members.ts";
import { notes } from "./notes/notes.ts";
import { objectives } from "./objectives/objectives.ts";
import { orders } from "./orders/orders.ts";
import { productUsage } from "./product-usage/product-usage.ts";
import { products } from "./products/upsert-products.ts";
import { quotes } from "./quotes/quotes.ts";
import { services } from "./services/services.ts";
import { signals } from "./signals/signals.ts";
import { subscriptions } from "./subscriptions/subscriptions.ts";
import { ticketMessages } from "./ticket-messages/ticket-messages.ts";
import { tickets } from "./tickets/tickets.ts";

/** How each kind of row becomes records. */
export const KINDS: Record<ImportKind, KindOfRecord> = {
  members,
  products,
  companies,
  contacts,
  deals,
  quotes,
  orders,
  subscriptions,
  invoices,
  services,
  deliverables,
  objectives,
  tickets,
  ticket_messages: ticketMessages,
  meetings,
  calls,
  notes,
  signals,
  attribute_values: attributeValues,
  product_usage: productUsage,
  churn_dates: churnDates,
};
