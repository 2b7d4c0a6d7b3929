import { newId } from "@tandem/db/ids";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { keep, memberId, openTransaction, type Perform, written } from "./company-world.ts";

/** What no member does by hand: usage, ratings, the product's own warnings, and ties between records. */
export const performUsage: Perform<"usage"> = async ({ db, companyId }, { at, feature, amount }) => {
  const usedOn = at.toISOString().slice(0, 10);
  await db
    .insertInto("productUsage")
    .values({ companyId, id: newId(), feature, usedOn, amount: String(amount), source: "product-usage" })
    .execute();
};

export const performRateTicket: Perform<"rate_ticket"> = async (world, { key, stars, comment }) => {
  const { id } = written(world, key);
  await world.db
    .updateTable("tickets")
    .set({ csat: stars, csatComment: comment })
    .where("companyId", "=", world.companyId)
    .where("id", "=", id)
    .execute();
};

export const performHealthBand: Perform<"health_band"> = (world, { at, before, after, score }) =>
  addTimelineEvent(openTransaction(world), {
    companyId: world.companyId,
    type: "health_band",
    occurredAt: at,
    title: `${before} to ${after.toLowerCase()}`,
    facts: { status: String(score), changes: [{ field: "band", before, after }] },
    actor: { kind: "system", id: null, name: "Tandem" },
    object: "company",
    recordId: world.companyId,
  }).then(() => undefined);

export const performAlert: Perform<"alert"> = async ({ db, companyId }, { at, kind, title }) => {
  await db
    .insertInto("alerts")
    .values({ companyId, id: newId(), kind, causeKey: "sample", title, openedAt: at })
    .execute();
};

export const performLink: Perform<"link"> = async (world, { by, at, kind, from, to }) => {
  if (!("member" in by)) throw new Error("members link records");
  const id = newId();
  await world.db
    .insertInto("links")
    .values({
      companyId: world.companyId,
      id,
      kind,
      fromObject: from[0],
      fromId: written(world, from[1]).id,
      toObject: to[0],
      toId: written(world, to[1]).id,
      createdBy: memberId(world, by.member),
      createdAt: at,
    })
    .execute();
  keep(world, `link ${from[1]} ${to[1]}`, { id, version: 1 });
};
