import { unwrap } from "@tandem/api/client";
import type { MemberClient } from "~/api.server.ts";

/** Who may have something today, for the choices of a filter. */
export async function activeMembers(api: MemberClient) {
  const { items } = await api.v1.members.$get().then(unwrap);
  return items.filter(({ active }) => active).map(({ id, name }) => ({ id, name }));
}
