import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { addDeliverable } from "../../features/services/add-deliverable.ts";
import { changeDeliverable } from "../../features/services/change-deliverable.ts";
import { changeService } from "../../features/services/change-service.ts";
import { createService } from "../../features/services/create-service.ts";
import { shareService } from "../../features/sharing/share-service.ts";
import {
  contactActor,
  contactOf,
  keep,
  memberContext,
  memberId,
  openTransaction,
  type Perform,
  written,
} from "./company-world.ts";

export const performCreateService: Perform<"create_service"> = async (world, act) => {
  const { name, description, kind, owner, startsOn, endsOn, deliverables, key } = act;
  const ctx = memberContext(world, act.by, act.at);
  const ownerMemberId = memberId(world, owner);
  const input = { name, description, kind, ownerMemberId, startsOn, endsOn, status: "active" as const };
  const service = await createService(ctx, world.companyId, input);
  keep(world, key, service);
  for (const [position, deliverable] of deliverables.entries())
    keep(
      world,
      `${key}/${position}`,
      await addDeliverable(ctx, world.companyId, service.id, { ...deliverable, ownerMemberId }),
    );
};

export const performShareService: Perform<"share_service"> = async (world, { by, at, key, contacts }) => {
  const contactIds = contacts === null ? null : contacts.map((one) => contactOf(world, one).id);
  const { id } = written(world, key);
  keep(world, key, await shareService(memberContext(world, by, at), world.companyId, id, { contactIds }));
};

export const performDeliverable: Perform<"deliverable"> = async (world, { by, at, service, position, status }) => {
  const key = `${service}/${position}`;
  const { id: deliverableId, version } = written(world, key);
  const ids = { companyId: world.companyId, serviceId: written(world, service).id, deliverableId };
  keep(world, key, await changeDeliverable(memberContext(world, by, at), ids, { version, status }));
};

/** The customer's answer to what was delivered. */
export const performDecide: Perform<"decide"> = async (world, { by, at, service, position, approves, reason }) => {
  if (!("contact" in by)) throw new Error("the customer decides");
  const key = `${service}/${position}`;
  const { id, version } = written(world, key);
  const { contactId, name } = contactActor(world, by.contact);
  const trx = openTransaction(world);
  const status = approves ? "approved" : "sent_back";
  const { rounds } = await trx
    .selectFrom("deliverableDecisions")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("rounds"))
    .where("companyId", "=", world.companyId)
    .where("deliverableId", "=", id)
    .executeTakeFirstOrThrow();
  const round = rounds + 1;
  const decided = { decidedBy: contactId, decidedAt: at };
  await trx
    .insertInto("deliverableDecisions")
    .values({
      ...decided,
      companyId: world.companyId,
      deliverableId: id,
      round,
      decision: status,
      reason,
      decidedByName: name,
    })
    .execute();
  const { title } = await trx
    .updateTable("deliverables")
    .set({ ...decided, status, decisionRound: round, decisionReason: reason, version: version + 1, updatedAt: at })
    .where("companyId", "=", world.companyId)
    .where("id", "=", id)
    .returning("title")
    .executeTakeFirstOrThrow();
  keep(world, key, { id, version: version + 1 });
  await addTimelineEvent(trx, {
    companyId: world.companyId,
    type: "deliverable",
    occurredAt: at,
    title,
    body: reason ?? "",
    facts: {
      status: approves ? "Approved" : "Sent back",
      changes: [{ field: "status", before: "Delivered", after: approves ? "Approved" : "Sent back" }],
    },
    actor: { kind: "contact", id: contactId, name },
    contactIds: [contactId],
    object: "deliverable",
    recordId: id,
  });
};

export const performFinishService: Perform<"finish_service"> = async (world, { by, at, key, stars }) => {
  const { id, version } = written(world, key);
  const ctx = memberContext(world, by, at);
  keep(world, key, await changeService(ctx, world.companyId, id, { version, status: "completed" }));
  const rater = world.company.contacts.find(({ hasPortal, joined }) => hasPortal && joined === null);
  if (stars === null || !rater) return;
  await world.db
    .updateTable("services")
    .set({ satisfaction: stars, satisfactionBy: contactOf(world, rater.key).id, satisfactionAt: at })
    .where("companyId", "=", world.companyId)
    .where("id", "=", id)
    .execute();
};
