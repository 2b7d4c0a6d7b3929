import { newId } from "@tandem/db/ids";
import { fillMember } from "@tandem/db/imports/fill-records";
import { findMembersCalled, type KnownMember } from "@tandem/db/imports/find-references";
import { insertRows } from "@tandem/db/records/bulk-rows";
import { MEMBER_JOBS } from "@tandem/domain/access/actor";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, type KindOfRecord, type RowOutcome, reject, textOf, textsOf } from "../../records/batch.ts";
import { rememberCreated, rememberUpdated } from "../../records/remember-references.ts";

/**
 * Members are told apart by e-mail, else by name. New ones cannot sign in until an admin invites them; of known ones
 * only what is empty is filled in, so that a file can change nobody's role or way to sign in.
 */
export const members: KindOfRecord = {
  identitiesOf: (read) => [textOf(read, "email") ?? "", textOf(read, "name")?.toLowerCase() ?? ""].filter(Boolean),

  async upsert(batch, reads) {
    const known = await findMembersCalled(batch.trx, [...textsOf(reads, "email"), ...textsOf(reads, "name")]);
    const added: KnownMember[] = [];
    const outcomes: RowOutcome[] = [];
    for (const read of reads) {
      const match = matchOf(known, read);
      if (match === "several")
        outcomes.push(reject(read, "name", "Several members have this name: map the e-mail address."));
      else if (match) outcomes.push(await fill(batch, match, read));
      else {
        added.push({
          id: newId(),
          name: textOf(read, "name") ?? "",
          email: textOf(read, "email"),
          job: textOf(read, "job"),
          active: false,
        });
        outcomes.push({ row: read.row, result: "created", kept: 0 });
      }
    }
    await insertRows(
      batch.trx,
      "members",
      added.map((member) => ({ ...member, createdAt: batch.now, updatedAt: batch.now })),
    );
    await rememberCreated(batch, "member", added);
    return outcomes;
  },
};

function matchOf(known: readonly KnownMember[], read: ReadRow): KnownMember | "several" | undefined {
  const email = textOf(read, "email");
  const mailed = known.find((member) => email !== null && member.email?.toLowerCase() === email);
  if (mailed) return mailed;
  const name = textOf(read, "name")?.toLowerCase();
  const named = known.filter((member) => member.name.toLowerCase() === name && (!email || !member.email));
  return named.length > 1 ? "several" : named[0];
}

async function fill(batch: Batch, member: KnownMember, read: ReadRow): Promise<RowOutcome> {
  const job = MEMBER_JOBS.find((known) => known === textOf(read, "job"));
  const email = textOf(read, "email");
  const gaps = { ...(member.email === null && email && { email }), ...(member.job === null && job && { job }) };
  if (Object.keys(gaps).length === 0) return { row: read.row, result: "unchanged", kept: 0 };
  await fillMember(batch.trx, member.id, gaps, batch.now);
  await rememberUpdated(batch, "member", member.id, { before: { ...member }, after: gaps });
  return { row: read.row, result: "updated", kept: 0 };
}
