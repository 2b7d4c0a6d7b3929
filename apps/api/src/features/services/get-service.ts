import type { Database } from "@tandem/db/schema/database";
import { findDeliverable, findService } from "@tandem/db/services/reads";
import { lockService } from "@tandem/db/services/writes";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Deliverable, Service } from "@tandem/domain/services/service";
import type { Kysely, Transaction } from "kysely";

export async function getService(
  db: Kysely<Database>,
  companyId: string,
  serviceId: string,
  now: Date,
): Promise<Service> {
  const service = await findService(db, companyId, serviceId, now);
  if (!service) throw notFound("service");
  return service;
}

/** The service as it is, held until the transaction ends, with the share its deliverables copy. */
export async function holdService(trx: Transaction<Database>, companyId: string, serviceId: string, now: Date) {
  const locked = await lockService(trx, companyId, serviceId);
  if (!locked) throw notFound("service");
  const { sharedAt, sharedContactIds, archivedAt } = locked;
  const service = await getService(trx, companyId, serviceId, now);
  return { service, archivedAt, share: { sharedAt, sharedContactIds } };
}

export async function getDeliverable(
  db: Kysely<Database>,
  companyId: string,
  serviceId: string,
  deliverableId: string,
): Promise<Deliverable> {
  const deliverable = await findDeliverable(db, companyId, serviceId, deliverableId);
  if (!deliverable) throw notFound("deliverable");
  return deliverable;
}
