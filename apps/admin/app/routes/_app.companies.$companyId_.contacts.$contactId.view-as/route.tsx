import { redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { memberAction } from "~/member-request.server.ts";

/** Asks for a one-time token and crosses to the portal with it. */
export const action = memberAction(async ({ api, param }) => {
  const { url } = await unwrap(
    await api.v1.companies[":companyId"].contacts[":contactId"]["view-as"].$post({
      param: { companyId: param("companyId"), contactId: param("contactId") },
    }),
  );
  throw redirect(url);
});
