import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";

/** The tags there are, asked for when a cell is opened. */
export const loader = memberLoader(async ({ api }) => {
  const { items } = await unwrap(await api.v1.tags.$get());
  return { tags: items.map(({ id, name }) => ({ id, name })) };
});
