import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";

/** Whom a note can mention: everyone who works here. */
export const loader = memberLoader(async ({ api }) => {
  const { items } = await unwrap(await api.v1.members.$get());
  const members = items.filter((member) => member.active).map(({ id, name, job }) => ({ id, name, job }));
  return Response.json({ members }, { headers: { "Cache-Control": "no-store" } });
});
