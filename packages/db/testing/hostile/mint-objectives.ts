import { newId } from "../../src/ids.ts";
import type { Scene } from "./mint-company.ts";

interface Kind {
  why: string;
  visibleTo: readonly string[];
  sharedAt: Date | null;
  sharedContactIds?: string[];
  archivedAt?: Date;
  assigneeMemberId?: string;
}

/** Objectives in every relation to the portal, the first shared with all, each with a whole life: milestones, progress, comments, tags, history. */
export async function mintObjectives(scene: Scene): Promise<string[]> {
  const { own, lead, all, server, stranger, days } = scene;
  const sharedAt = days(-30);
  const kinds: Kind[] = [
    { why: "objective shared with all", visibleTo: all, sharedAt, assigneeMemberId: server.memberId },
    { why: "objective shared, assigned to a stranger", visibleTo: all, sharedAt, assigneeMemberId: stranger.memberId },
    { why: "objective for own", visibleTo: [own.viewer], sharedAt, sharedContactIds: [own.contactId] },
    { why: "objective for lead", visibleTo: [lead.viewer], sharedAt, sharedContactIds: [lead.contactId] },
    { why: "objective for nobody any more", visibleTo: [], sharedAt, sharedContactIds: [] },
    { why: "unshared objective", visibleTo: [], sharedAt: null },
    { why: "archived objective", visibleTo: [], sharedAt, archivedAt: days(-1) },
  ];
  const ids: string[] = [];
  for (const kind of kinds) ids.push(await mintObjective(scene, kind));
  return ids;
}

async function mintObjective(scene: Scene, kind: Kind): Promise<string> {
  const { db, marks, companyId, days, own, server } = scene;
  const { why, visibleTo, sharedAt, sharedContactIds = null, archivedAt = null, assigneeMemberId = null } = kind;
  const objectiveId = newId();
  marks.record("objective", objectiveId, why, visibleTo);
  await db
    .insertInto("objectives")
    .values({
      companyId,
      id: objectiveId,
      title: marks.text(`title of ${why}`, visibleTo),
      description: marks.text(`description of ${why}`, visibleTo),
      riskNote: marks.text(`risk note of ${why}`),
      statusReason: marks.text(`status reason of ${why}`),
      unit: marks.text(`unit of ${why}`, visibleTo),
      baseline: "0",
      current: marks.value(`current value of ${why}`, visibleTo),
      target: marks.value(`target of ${why}`, visibleTo),
      status: "in_progress",
      assigneeMemberId,
      externalId: marks.text(`external id of ${why}`),
      sharedAt,
      sharedContactIds,
      archivedAt,
    })
    .execute();
  const child = { companyId, objectiveId, sharedAt, sharedContactIds };
  const hidden = { policyAllows: archivedAt !== null };
  await db
    .insertInto("objectiveMilestones")
    .values({ ...child, id: newId(), title: marks.text(`milestone of ${why}`, visibleTo, hidden) })
    .execute();
  const point = { ...child, authorName: marks.text(`author of progress of ${why}`, [], { policyAllows: true }) };
  await db
    .insertInto("objectiveProgress")
    .values([
      {
        ...point,
        id: newId(),
        occurredAt: days(-20),
        recordedAt: days(-20),
        value: marks.value(`progress since the share of ${why}`, visibleTo, hidden),
        note: marks.text(`note on progress of ${why}`),
      },
      {
        ...point,
        id: newId(),
        occurredAt: days(-40),
        recordedAt: days(-40),
        value: marks.value(`progress before the share of ${why}`),
      },
    ])
    .execute();
  const termsId = newId();
  marks.record("terms", termsId, `changed terms of ${why}`, visibleTo);
  const terms = { ...child, changedBy: server.memberId, changedByName: server.name, changes: "[]" };
  const accepted = { acceptedAt: days(-39), acceptedBy: own.contactId, acceptedByName: "One of them" };
  await db
    .insertInto("objectiveTerms")
    .values([
      {
        ...terms,
        id: termsId,
        changedAt: days(-20),
        unit: marks.text(`unit of changed terms of ${why}`, visibleTo, hidden),
      },
      {
        ...terms,
        ...accepted,
        id: newId(),
        changedAt: days(-40),
        unit: marks.text(`unit of terms changed before the share of ${why}`),
      },
    ])
    .execute();
  await db
    .insertInto("objectiveTags")
    .values({ companyId, objectiveId, tagId: await mintTag(scene, why) })
    .execute();
  await db
    .insertInto("objectiveCollaborators")
    .values({ companyId, objectiveId, id: newId(), email: `${marks.text(`collaborator of ${why}`)}@elsewhere.example` })
    .execute();
  await db
    .insertInto("objectiveChanges")
    .values({
      companyId,
      objectiveId,
      id: newId(),
      changedAt: days(-10),
      field: marks.text(`change of ${why}`),
      actorKind: "system",
      actorName: marks.text(`who changed ${why}`),
    })
    .execute();
  await mintComments(scene, kind, objectiveId);
  return objectiveId;
}

async function mintTag({ db, marks }: Scene, why: string): Promise<string> {
  const id = newId();
  await db
    .insertInto("tags")
    .values({ id, name: marks.text(`tag of ${why}`) })
    .execute();
  return id;
}

async function mintComments({ db, marks, companyId, server, days }: Scene, kind: Kind, objectiveId: string) {
  const { why, visibleTo, sharedAt, sharedContactIds = null, archivedAt = null } = kind;
  const id = newId();
  const hidden = { policyAllows: archivedAt !== null };
  const said = {
    companyId,
    objectiveId,
    authorMemberId: server.memberId,
    authorName: server.name,
    createdAt: days(-5),
  };
  const shared = { ...said, visibility: "shared" as const, sharedAt, sharedContactIds };
  await db
    .insertInto("objectiveComments")
    .values([
      { ...shared, id, body: marks.text(`shared comment on ${why}`, visibleTo, hidden) },
      { ...shared, id: newId(), body: marks.text(`deleted comment on ${why}`), archivedAt: days(-2) },
    ])
    .execute();
  await db
    .insertInto("objectiveComments")
    .values({ ...said, id: newId(), visibility: "internal", body: marks.text(`internal comment on ${why}`) })
    .execute();
  marks.record("comment", id, `shared comment on ${why}`);
}
