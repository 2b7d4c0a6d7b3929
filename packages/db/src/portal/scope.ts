import { CamelCasePlugin, type Kysely, sql, type Transaction } from "kysely";
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
      await sql`select portal_enter(${entry.companyId}::uuid, ${entry.contactId}::uuid)`.execute(trx);
      const portalTrx = trx.withoutPlugins().withPlugin(deepCamelCase);
      return work({ trx: portalTrx, companyId: entry.companyId, contactId: entry.contactId } as PortalScope);
    });
}
