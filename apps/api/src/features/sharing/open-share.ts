import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import type { Database } from "@tandem/db/schema/database";
import { findCurrentShare, findNamedContacts } from "@tandem/db/sharing/reads";
import { openShare, type SharedRecord, withdrawShare } from "@tandem/db/sharing/writes";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { ShareObjectiveInput } from "@tandem/domain/objectives/objective";
import { audienceOf, isSameAudience } from "@tandem/domain/sharing/share";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";

export interface SharedThing extends SharedRecord {
  title: string;
  /** Members whose names the customer reads from now on. */
  memberIds: readonly (string | null)[];
}

/**
 * Shares a record that the caller holds locked: ledger, cache, timeline, audit and team in one transaction. The same
 * audience again changes nothing; another one ends the old row and adds a new one. Answers the id of the current share.
 */
export async function shareRecord(
  ctx: MemberContext,
  trx: Transaction<Database>,
  { title, memberIds, ...record }: SharedThing,
  input: Omit<ShareObjectiveInput, "notify">,
): Promise<string> {
  const contactIds = audienceOf(input.contactIds);
  const names = await nameAudience(trx, record.companyId, contactIds, input.contactIds);
  const current = await findCurrentShare(trx, record);
  if (current && isSameAudience(current.contactIds, contactIds)) return current.id;

  const act = { by: ctx.actor.memberId, at: ctx.now };
  if (current) await withdrawShare(trx, record, act);
  const share = { ...record, contactIds, note: input.note ?? null, sharedBy: act.by, at: act.at };
  const shareId = await openShare(trx, share);
  for (const memberId of memberIds) await joinCompanyTeam(trx, record.companyId, memberId);
  await tellShare(ctx, trx, { ...record, title }, { names, contactIds: contactIds ?? [] });
  await recordAudit(trx, ctx, {
    action: `${record.object}.shared`,
    object: record.object,
    recordId: record.recordId,
    companyId: record.companyId,
    changes: { contactIds },
  });
  await refreshCompanyFigures(trx, [record.companyId]);
  return shareId;
}

/** Nobody of the company sees the record or its children from the end of this transaction on. */
export async function unshareRecord(
  ctx: MemberContext,
  trx: Transaction<Database>,
  { title, ...record }: SharedRecord & { title: string },
): Promise<void> {
  const wasShared = await withdrawShare(trx, record, { by: ctx.actor.memberId, at: ctx.now });
  if (!wasShared) return;
  await tellShare(ctx, trx, { ...record, title }, { names: null, contactIds: [] });
  await recordAudit(trx, ctx, {
    action: `${record.object}.unshared`,
    object: record.object,
    recordId: record.recordId,
    companyId: record.companyId,
  });
  await refreshCompanyFigures(trx, [record.companyId]);
}

/** Who it is, in words; refuses by position who is not a contact there or could not sign in. */
async function nameAudience(
  trx: Transaction<Database>,
  companyId: string,
  contactIds: string[] | null,
  asGiven: readonly string[] | null,
): Promise<string> {
  if (contactIds === null || asGiven === null) return "everyone with portal access";
  const contacts = await findNamedContacts(trx, companyId, contactIds);
  const problems = asGiven.flatMap((id, index): FieldError[] => {
    const contact = contacts.find((one) => one.id === id.toLowerCase());
    if (contact?.hasAccess) return [];
    const message = contact ? `${contact.name} has no portal access` : "is not a contact of this company";
    return [{ path: `contactIds.${index}`, message }];
  });
  if (problems.length > 0) throw invalid(problems);
  return contacts.map((contact) => contact.name).join(", ");
}

async function tellShare(
  ctx: MemberContext,
  trx: Transaction<Database>,
  { companyId, object, recordId, title }: SharedRecord & { title: string },
  { names, contactIds }: { names: string | null; contactIds: string[] },
): Promise<void> {
  await addTimelineEvent(trx, {
    companyId,
    type: "share",
    occurredAt: ctx.now,
    title,
    facts: {
      status: names === null ? "withdrawn" : "shared",
      changes: [{ field: "audience", before: null, after: names }],
    },
    actor: { kind: "member", id: ctx.actor.memberId, name: ctx.actor.name },
    contactIds,
    object,
    recordId,
  });
}
