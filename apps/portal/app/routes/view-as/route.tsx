import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { apiFor } from "~/api.server.ts";
import { writeSession } from "~/session.server.ts";

/** A member crosses over from the admin with a one-time token and sees what the contact sees. */
export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const answer = await unwrap(
    await apiFor(request, null).v1.portal.auth["view-as"].$post({
      json: { companyId: params.get("company") ?? "", token: params.get("token") ?? "" },
    }),
  );
  return redirect("/", { headers: { "Set-Cookie": await writeSession(answer.token) } });
}
