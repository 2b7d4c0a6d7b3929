import { newId } from "../../src/ids.ts";
import type { Scene } from "./mint-company.ts";

interface Kind {
  why: string;
  visibleTo: readonly string[];
  requesterContactId: string | null;
  archivedAt?: Date;
}

/** Tickets of each contact, of nobody, and one that is archived, with public and internal messages. */
export async function mintConversations(scene: Scene): Promise<void> {
  const { own, lead, all, days } = scene;
  const kinds: Kind[] = [
    { why: "ticket of own", visibleTo: all, requesterContactId: own.contactId },
    { why: "ticket of lead", visibleTo: [lead.viewer], requesterContactId: lead.contactId },
    { why: "ticket of nobody", visibleTo: [lead.viewer], requesterContactId: null },
    { why: "archived ticket of own", visibleTo: [], requesterContactId: own.contactId, archivedAt: days(-1) },
  ];
  for (const kind of kinds) await mintTicket(scene, kind);
}

async function mintTicket({ db, marks, companyId, server, days }: Scene, kind: Kind): Promise<void> {
  const { why, visibleTo, requesterContactId, archivedAt = null } = kind;
  const ticketId = newId();
  marks.record("ticket", ticketId, why, visibleTo);
  await db
    .insertInto("tickets")
    .values({
      companyId,
      id: ticketId,
      subject: marks.text(`subject of ${why}`, visibleTo),
      csatComment: marks.text(`rating of ${why}`, visibleTo),
      externalId: marks.text(`external id of ${why}`),
      requesterContactId,
      assigneeMemberId: server.memberId,
      waitingFor: "customer",
      openedAt: days(-9),
      lastMessageAt: days(-8),
      archivedAt,
    })
    .execute();
  const said = { companyId, ticketId, requesterContactId, authorMemberId: server.memberId, authorName: server.name };
  const hidden = { policyAllows: archivedAt !== null };
  await db
    .insertInto("ticketMessages")
    .values([
      {
        ...said,
        id: newId(),
        visibility: "public",
        body: marks.text(`public message of ${why}`, visibleTo, hidden),
        sentAt: days(-8),
      },
      {
        ...said,
        id: newId(),
        visibility: "internal",
        body: marks.text(`internal message of ${why}`),
        sentAt: days(-7),
      },
    ])
    .execute();
}
