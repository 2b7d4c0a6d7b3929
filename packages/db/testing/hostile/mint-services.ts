import { newId } from "../../src/ids.ts";
import type { Scene } from "./mint-company.ts";

interface Kind {
  why: string;
  visibleTo: readonly string[];
  sharedAt: Date | null;
  sharedContactIds?: string[];
  archivedAt?: Date;
}

/** Services in every relation to the portal, with deliverables and sessions. */
export async function mintServices(scene: Scene): Promise<void> {
  const { own, lead, all, days } = scene;
  const sharedAt = days(-60);
  const kinds: Kind[] = [
    { why: "service shared with all", visibleTo: all, sharedAt },
    { why: "service for own", visibleTo: [own.viewer], sharedAt, sharedContactIds: [own.contactId] },
    { why: "service for lead", visibleTo: [lead.viewer], sharedAt, sharedContactIds: [lead.contactId] },
    { why: "unshared service", visibleTo: [], sharedAt: null },
    { why: "archived service", visibleTo: [], sharedAt, archivedAt: days(-1) },
  ];
  for (const kind of kinds) await mintService(scene, kind);
}

async function mintService(scene: Scene, kind: Kind): Promise<void> {
  const { db, marks, companyId, own, server, days } = scene;
  const { why, visibleTo, sharedAt, sharedContactIds = null, archivedAt = null } = kind;
  const serviceId = newId();
  marks.record("service", serviceId, why, visibleTo);
  await db
    .insertInto("services")
    .values({
      companyId,
      id: serviceId,
      name: marks.text(`name of ${why}`, visibleTo),
      description: marks.text(`description of ${why}`, visibleTo),
      externalId: marks.text(`external id of ${why}`),
      ownerMemberId: server.memberId,
      sharedAt,
      sharedContactIds,
      archivedAt,
    })
    .execute();
  const hidden = { policyAllows: archivedAt !== null };
  const decidedId = newId();
  marks.record("deliverable", decidedId, `deliverable of ${why}`, visibleTo);
  const owed = { companyId, serviceId, sharedContactIds };
  await db
    .insertInto("deliverables")
    .values([
      {
        ...owed,
        id: decidedId,
        sharedAt,
        title: marks.text(`deliverable of ${why}`, visibleTo, hidden),
        description: marks.text(`description of a deliverable of ${why}`, visibleTo, hidden),
        status: "sent_back" as const,
        decidedBy: own.contactId,
        decidedAt: days(-3),
        decisionReason: marks.text(`decision on a deliverable of ${why}`, visibleTo, hidden),
      },
      { ...owed, id: newId(), sharedAt: null, title: marks.text(`deliverable kept back in ${why}`) },
      { ...owed, id: newId(), sharedAt, archivedAt: days(-2), title: marks.text(`archived deliverable of ${why}`) },
    ])
    .execute();
  const session = { companyId, serviceId, kind: "session" as const, status: "planned" as const };
  const at = { startsAt: days(3), endsAt: days(3) };
  await db
    .insertInto("meetings")
    .values([
      {
        ...session,
        ...at,
        id: newId(),
        title: marks.text(`session of ${why}`, visibleTo.length > 0 ? scene.all : [], hidden),
        agenda: marks.text(`agenda of a session of ${why}`),
        notes: marks.text(`notes of a session of ${why}`),
        outcome: marks.text(`outcome of a session of ${why}`),
        // What is shared of a meeting is the meeting's own affair; with the company or with nobody.
        sharedAt: visibleTo.length > 0 ? sharedAt : null,
      },
      { ...session, startsAt: days(1), endsAt: days(1), id: newId(), title: marks.text(`unshared session of ${why}`) },
      {
        ...session,
        startsAt: days(2),
        endsAt: days(2),
        id: newId(),
        title: marks.text(`archived session of ${why}`),
        sharedAt,
        archivedAt: days(-1),
      },
    ])
    .execute();
}
