import { CamelCasePlugin, type Kysely, sql, type Transaction } from "kysely";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";

declare const portalBrand: unique symbol;

/** A transaction that has entered the portal: its role, its company, its contact. Only `enterPortal` makes one. */
export interface PortalScope {
  readonly [portalBrand]: true;
  readonly trx: Transaction<Database>;
  readonly companyId: string;
  readonly contactId: string;
}

export interface PortalEntry {
  companyId: string;
  contactId: string;
  /** For a member who views as this contact: the database itself refuses every write. */
  readOnly?: boolean;
}

/** In the portal no JSON is made by people: keys inside it are columns, and become camelCase like all others. */
const deepCamelCase = new CamelCasePlugin();

const selectEntry = ({ companyId, contactId }: Pick<PortalEntry, "companyId" | "contactId">) =>
  sql`select portal_enter(${companyId}::uuid, ${contactId}::uuid)`;

/** Opens a transaction, becomes the portal role in it, and runs `work`; a throw rolls all of it back. */
export function enterPortal<T>(
  db: Kysely<Database>,
  entry: PortalEntry,
  work: (scope: PortalScope) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode(entry.readOnly ? "read only" : "read write")
    .execute(async (trx) => {
      const { companyId, contactId } = entry;
      await runPrepared(trx, "portal enter", { companyId, contactId }, selectEntry);
      const portalTrx = trx.withoutPlugins().withPlugin(deepCamelCase);
      return work({ trx: portalTrx, companyId, contactId } as PortalScope);
    });
}
