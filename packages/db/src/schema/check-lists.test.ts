import { CLEARANCES, MEMBER_JOBS, MEMBER_ROLES } from "@tandem/domain/access/actor";
import { BULK_ACT_STATUSES, BULK_OUTCOMES } from "@tandem/domain/bulk-acts/bulk-act";
import { RELATIONSHIPS } from "@tandem/domain/companies/company";
import { CONTACT_ROLES, VALUE_PATH_STAGES } from "@tandem/domain/contacts/contact";
import { STAGE_KINDS } from "@tandem/domain/deals/deal";
import { DELIVERY_STATES } from "@tandem/domain/emails/email";
import { DIRECTIONS, LEVELS, OBJECTIVE_STATUSES } from "@tandem/domain/objectives/objective";
import { DELIVERABLE_STATUSES, SERVICE_KINDS, SERVICE_STATUSES } from "@tandem/domain/services/service";
import { TICKET_PRIORITIES, TICKET_STATUSES, WAITING_FOR } from "@tandem/domain/tickets/ticket";
import { SENSITIVITIES, TIMELINE_TYPES } from "@tandem/domain/timeline/timeline-event";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";

let database: TestDatabase;
let checks: Map<string, string[]>;
beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await sql<{ name: string; definition: string }>`
    select c.relname || '.' || a.attname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace
      and pg_get_constraintdef(k.oid) ~ '(= ANY|<@)'`.execute(database.db);
  checks = new Map(rows.map(({ name, definition }) => [name, quotedTexts(definition)]));
});
afterAll(() => database.close());

const quotedTexts = (definition: string) =>
  [...definition.matchAll(/'([^']*)'::text/g)].map(([, text = ""]) => text).sort();

it.each<[string, readonly string[]]>([
  ["members.role", MEMBER_ROLES],
  ["members.job", MEMBER_JOBS],
  ["members.clearances", CLEARANCES],
  ["companies.relationship", RELATIONSHIPS],
  ["contacts.roles", CONTACT_ROLES],
  ["contacts.value_path_stage", VALUE_PATH_STAGES],
  ["stages.kind", STAGE_KINDS],
  ["deals.stage_kind", STAGE_KINDS],
  ["emails.delivery", DELIVERY_STATES],
  ["meeting_invitations.state", DELIVERY_STATES],
  ["objectives.status", OBJECTIVE_STATUSES],
  ["objectives.direction", DIRECTIONS],
  ["objectives.priority", LEVELS],
  ["objectives.risk", LEVELS],
  ["services.status", SERVICE_STATUSES],
  ["services.kind", SERVICE_KINDS],
  ["deliverables.status", DELIVERABLE_STATUSES],
  ["tickets.status", TICKET_STATUSES],
  ["tickets.priority", TICKET_PRIORITIES],
  ["tickets.waiting_for", WAITING_FOR],
  ["timeline_events.type", TIMELINE_TYPES],
  ["timeline_events.sensitivity", SENSITIVITIES],
  ["attributes.sensitivity", CLEARANCES],
  ["bulk_acts.status", BULK_ACT_STATUSES],
  ["bulk_act_companies.outcome", BULK_OUTCOMES],
])("%s allows exactly the values of the domain", (column, values) => {
  expect(checks.get(column)).toEqual([...values].sort());
});
