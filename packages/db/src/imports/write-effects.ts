import { sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import { insertRows } from "../records/bulk-rows.ts";
import type { Database } from "../schema/database.ts";
import type { RunningImport } from "./writes.ts";

/** Active members who became visible to these companies' contacts; those who only stand in old files are not shown. */
export async function joinTeams(
  trx: Transaction<Database>,
  seats: readonly { companyId: string; memberId: unknown }[],
): Promise<void> {
  const taken = seats.filter(({ memberId }) => typeof memberId === "string");
  if (taken.length === 0) return;
  await sql`
    insert into company_team (company_id, member_id)
    select distinct s."companyId", s."memberId" from json_to_recordset(${JSON.stringify(taken)}::json) as s ("companyId" uuid, "memberId" uuid)
      join members m on m.id = s."memberId" and m.active
    on conflict (company_id, member_id) do update set left_at = null where company_team.left_at is not null`.execute(
    trx,
  );
}

/** One line per company and batch: what of it the import made and changed; field by field it stands in the provenance. */
export async function auditBatch(
  trx: Transaction<Database>,
  run: RunningImport,
  touched: ReadonlyMap<string, { created: number; updated: number }>,
): Promise<void> {
  await insertRows(
    trx,
    "auditEvents",
    [...touched].map(([companyId, counts]) => ({
      companyId,
      id: newId(),
      at: run.createdAt,
      actorKind: "member",
      actorId: run.createdBy,
      action: "import.applied",
      object: "import",
      recordId: run.id,
      changes: { kind: run.kind, ...counts },
    })),
  );
}

/** One line per company of which an undo took something back. */
export async function auditUndo(
  trx: Transaction<Database>,
  { importId, actorId, now }: { importId: string; actorId: string | null; now: Date },
  companyIds: readonly string[],
): Promise<void> {
  await insertRows(
    trx,
    "auditEvents",
    companyIds.map((companyId) => ({
      companyId,
      id: newId(),
      at: now,
      actorKind: actorId === null ? "system" : "member",
      actorId,
      action: "import.undone",
      object: "import",
      recordId: importId,
      changes: {},
    })),
  );
}
