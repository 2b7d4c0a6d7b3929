import { findAddressOwners } from "@tandem/db/emails/address-owners";
import type { NewAttendee } from "@tandem/db/meetings/writes";
import type { Naming } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import type { ScheduleMeetingInput } from "@tandem/domain/meetings/meeting";
import type { Kysely } from "kysely";

type Named = Pick<ScheduleMeetingInput, "attendees" | "organizerMemberId" | "serviceId" | "dealId">;

/** Every record a meeting refers to, each with the field it stands in. */
export const meetingReferences = (input: Named): Naming[] => [
  { path: "organizerMemberId", object: "member", id: input.organizerMemberId },
  { path: "serviceId", object: "service", id: input.serviceId },
  { path: "dealId", object: "deal", id: input.dealId },
  ...(input.attendees ?? []).flatMap<Naming>(({ contactId, memberId }, index) => [
    { path: `attendees.${index}.contactId`, object: "contact", id: contactId },
    { path: `attendees.${index}.memberId`, object: "member", id: memberId },
  ]),
];

/** Whoever is invited by an address that we know comes as that contact or member. */
export async function recogniseAttendees(
  db: Kysely<Database>,
  companyId: string,
  attendees: readonly NewAttendee[],
): Promise<NewAttendee[]> {
  const addresses = attendees.flatMap(({ email }) => email ?? []);
  if (addresses.length === 0) return [...attendees];
  const owners = await findAddressOwners(db, companyId, addresses);
  return attendees.map((one) => {
    const owner = one.email === undefined ? undefined : owners.get(one.email);
    if (!owner) return one;
    return owner.contactId ? { contactId: owner.contactId } : { memberId: owner.memberId ?? undefined };
  });
}
