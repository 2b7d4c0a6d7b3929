import { findInactiveMembers } from "@tandem/db/notes/mentions";
import type { Database } from "@tandem/db/schema/database";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";

/** Nobody can be mentioned who does not work here any more; who was mentioned while they did stays mentioned. */
export async function refuseFormerMembers(
  db: Kysely<Database>,
  ids: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  const fresh = ids.filter((id) => !before.includes(id.toLowerCase()));
  const former = await findInactiveMembers(db, fresh);
  if (former.length === 0) return;
  throw invalid(
    ids.flatMap((id, index) =>
      former.includes(id.toLowerCase())
        ? [{ path: `mentionedMemberIds.${index}`, message: "Does not work here any more" }]
        : [],
    ),
  );
}
