import type { Database } from "@tandem/db/schema/database";
import { findServiceAudience } from "@tandem/db/services/approvals";
import { listReaders } from "@tandem/db/sharing/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ContactReference } from "@tandem/domain/fields/references";
import type { Kysely } from "kysely";

/** The contacts with whom the service is shared and who may sign in to the portal, by name. */
export async function listApprovers(
  db: Kysely<Database>,
  companyId: string,
  serviceId: string,
): Promise<ContactReference[]> {
  const audience = await findServiceAudience(db, companyId, serviceId);
  if (!audience) throw notFound("service");
  if (audience.sharedAt === null) return [];
  const readers = await listReaders(db, companyId, audience.sharedContactIds);
  return readers.map(({ id, name, title }) => ({ id, name, title }));
}
