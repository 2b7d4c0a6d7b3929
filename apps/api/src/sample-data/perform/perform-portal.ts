import { enterPortal } from "@tandem/db/portal/scope";
import { recordVisit } from "@tandem/db/portal-access/writes";
import { commentFromPortal } from "../../features/objectives/comment-from-portal.ts";
import { type ActOf, type CompanyWorld, contactActor, type Perform, written } from "./company-world.ts";

export const performVisit: Perform<"visit"> = async (world, { by, at }) => {
  if (!("contact" in by)) throw new Error("contacts visit the portal");
  const { companyId, contactId } = contactActor(world, by.contact);
  await recordVisit(world.db, { companyId, contactId, startsVisit: true, now: at });
};

/** Whether the customer did it in the portal: a transaction of its own, as the portal's role. */
export const isPortalComment = (act: { verb: string; by: object }): act is ActOf<"comment"> =>
  act.verb === "comment" && "contact" in act.by;

/** `world.db` is the plain connection here: the portal opens its own transaction. */
export async function performPortalComment(
  world: CompanyWorld,
  { by, at, key, body }: ActOf<"comment">,
): Promise<void> {
  if (!("contact" in by)) throw new Error("contacts comment in the portal");
  const actor = contactActor(world, by.contact);
  await enterPortal(world.db, actor, async (scope) => {
    const visit = { viewAs: null, previousVisitAt: null, requestId: "sample-data" };
    await commentFromPortal({ ...visit, scope, actor, now: at }, written(world, key).id, { body });
  });
}
