import { type AddressOwner, findAddressOwners } from "@tandem/db/emails/address-owners";
import { nameRecords } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import type { TimelineActor } from "@tandem/db/timeline/writes";
import type { LogEmailInput } from "@tandem/domain/emails/email";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";

export interface Parties {
  sender: TimelineActor;
  /** Everybody's name, the sender first; an address where the name is not known. */
  participants: string[];
  /** The contacts of the company among them. */
  contactIds: string[];
}

/** Who wrote to whom: by the ids given, else by the addresses that contacts and members have. */
export async function findParties(
  db: Kysely<Database>,
  ctx: ActContext,
  companyId: string,
  input: LogEmailInput,
): Promise<Parties> {
  refuseWrongSide(input);
  const { fromMemberId, fromContactId, fromAddress, toAddresses = [], ccAddresses = [], contactIds = [] } = input;
  const names = await nameRecords(db, companyId, [
    { path: "fromMemberId", object: "member", id: fromMemberId },
    { path: "fromContactId", object: "contact", id: fromContactId },
    ...contactIds.map((id, index) => ({ path: `contactIds.${index}`, object: "contact" as const, id })),
  ]);
  const others = [...toAddresses, ...ccAddresses];
  const owners = await findAddressOwners(db, companyId, fromAddress ? [fromAddress, ...others] : others);
  const sender = senderOf(ctx, input, names.of, fromAddress ? owners.get(fromAddress) : undefined);
  const readers = others.map((address) => owners.get(address)?.name ?? address);
  const concerned = [
    sender.kind === "contact" ? sender.id : null,
    ...others.map((address) => owners.get(address)?.contactId),
    ...contactIds,
  ];
  return {
    sender,
    participants: [...new Set([sender.name, ...readers, ...contactIds.flatMap((id) => names.of(id) ?? [])])],
    contactIds: [...new Set(concerned.filter((id) => typeof id === "string"))],
  };
}

function senderOf(
  ctx: ActContext,
  { direction, fromMemberId, fromContactId, fromAddress }: LogEmailInput,
  nameOf: (id: string) => string | undefined,
  owner: AddressOwner | undefined,
): TimelineActor {
  const kind = direction === "sent" ? "member" : "contact";
  const givenId = direction === "sent" ? fromMemberId : fromContactId;
  if (givenId) return { kind, id: givenId, name: nameOf(givenId) ?? "" };
  const ownerId = direction === "sent" ? owner?.memberId : owner?.contactId;
  if (owner && ownerId) return { kind, id: ownerId, name: owner.name };
  if (direction === "sent") return actorOf(ctx.actor);
  return { kind, id: null, name: owner?.name ?? fromAddress ?? "" };
}

function refuseWrongSide({ direction, fromMemberId, fromContactId, fromAddress }: LogEmailInput): void {
  if (direction === "sent" && fromContactId)
    throw invalid([{ path: "fromContactId", message: "A mail that was sent comes from a member" }]);
  if (direction === "received" && fromMemberId)
    throw invalid([{ path: "fromMemberId", message: "A mail that was received comes from a contact" }]);
  if (direction === "received" && !fromContactId && !fromAddress)
    throw invalid([{ path: "fromAddress", message: "A mail that was received comes from somebody" }]);
}
