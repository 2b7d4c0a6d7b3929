import { redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf } from "~/form-values.ts";
import { portalAction } from "~/portal-request.server.ts";
import { writeSession } from "~/session.server.ts";

export const loader = () => redirect("/");

/** The same person, seen as a contact of another company they have access for. */
export const action = portalAction(async ({ api }, form) => {
  const { token } = await unwrap(
    await api.v1.portal.auth.switch.$post({ json: { companyId: textOf(form, "companyId") } }),
  );
  throw redirect("/", { headers: { "Set-Cookie": await writeSession(token) } });
});
