import type { Database } from "../schema/database.ts";

export interface Part {
  table: string;
  /** The column that names the record. */
  of: string;
  /** What tells the rows of one record apart. */
  key: string;
  /** Which of them came with the record, where others may come later and hold it: their number, before the record's id. */
  cameAs?: string;
}

export interface UndoTable {
  table: keyof Database;
  /** The column that people know the record by. */
  label: string;
  /** Rows that belong to the record: they come, change and go with it. */
  parts: readonly Part[];
  /** It counts its versions, so that a change by hand is seen. */
  versioned: boolean;
  /** Columns that only make sense together: what one keeps, the others keep. */
  together: readonly (readonly string[])[];
}

const TOTAL = ["total_minor", "currency"];
const table = (name: keyof Database, label: string, more: Partial<UndoTable> = {}): UndoTable => ({
  table: name,
  label,
  parts: [],
  versioned: true,
  together: [],
  ...more,
});

/** By object, where it is kept, and what has to be looked at when an import of it is undone. */
export const UNDO_TABLES: Readonly<Record<string, UndoTable>> = {
  company: table("companies", "name", {
    together: [
      ["annual_revenue_minor", "annual_revenue_currency"],
      ["name", "name_key"],
      ["relationship", "customer_since", "former_since", "former_reason"],
    ],
  }),
  contact: table("contacts", "name", {
    parts: [{ table: "contact_titles", of: "contact_id", key: "id" }],
    together: [["title"], ["email", "person_id"]],
  }),
  deal: table("deals", "name", {
    parts: [
      { table: "deal_stage_changes", of: "deal_id", key: "id" },
      { table: "deal_products", of: "deal_id", key: "product_id" },
    ],
    together: [
      ["stage_id", "pipeline_id", "stage_kind", "stage_since", "closed_on", "lost_reason"],
      ["value_minor", "currency", "reporting_minor"],
    ],
  }),
  quote: table("quotes", "number", { together: [["status", "sent_at"], TOTAL] }),
  order: table("orders", "number", { together: [["status"], TOTAL] }),
  subscription: table("subscriptions", "name", {
    together: [
      ["ends_on", "cancelled_on", "renews_on"],
      ["amount_minor", "currency", "billing", "monthly_minor"],
    ],
  }),
  invoice: table("invoices", "number", { together: [["status", "paid_on"], TOTAL] }),
  service: table("services", "name", { together: [["status", "completed_at"]] }),
  deliverable: table("deliverables", "title", { together: [["status", "delivered_at"]] }),
  objective: table("objectives", "title", {
    parts: [
      { table: "objective_changes", of: "objective_id", key: "id" },
      { table: "objective_progress", of: "objective_id", key: "id" },
      { table: "objective_collaborators", of: "objective_id", key: "id" },
      { table: "objective_tags", of: "objective_id", key: "tag_id" },
    ],
    together: [
      ["status", "completed_at", "status_reason"],
      ["current", "manual_percent"],
      ["completion", "attribute_id"],
      ["assignee_member_id", "assignee_contact_id"],
    ],
  }),
  ticket: table("tickets", "subject", {
    parts: [{ table: "ticket_messages", of: "ticket_id", key: "id", cameAs: "description:" }],
    together: [["status", "solved_at", "closed_at", "waiting_for"]],
  }),
  ticket_message: table("ticketMessages", "author_name", { versioned: false }),
  meeting: table("meetings", "title", {
    parts: [{ table: "meeting_attendees", of: "meeting_id", key: "id" }],
    together: [["starts_at", "ends_at"]],
  }),
  call: table("calls", "disposition"),
  note: table("notes", "body"),
  signal: table("signals", "topic"),
  attribute_value: table("attributeValues", "value", { versioned: false }),
  product_usage: table("productUsage", "feature", { versioned: false }),
  churn_date: table("churnDates", "churned_on", { versioned: false }),
};
