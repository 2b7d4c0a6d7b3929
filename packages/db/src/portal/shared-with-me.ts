import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Database } from "../schema/database.ts";
import type { PortalScope } from "./scope.ts";

type WithObjectives = Database & { o: Database["objectives"] };

/** Shared with everyone of the company who has access, or with this contact by name. The policy of the table says the same. */
export function isSharedWithMe(
  eb: ExpressionBuilder<WithObjectives, "o">,
  { contactId }: PortalScope,
): Expression<SqlBool> {
  return eb.and([
    eb("o.sharedAt", "is not", null),
    eb.or([eb("o.sharedContactIds", "is", null), eb(eb.val(contactId), "=", eb.fn.any("o.sharedContactIds"))]),
  ]);
}
