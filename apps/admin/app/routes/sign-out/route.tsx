import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { apiFor } from "~/api.server.ts";
import { clearSession, readSession } from "~/session.server.ts";

export const loader = () => redirect("/");

/** Ends the session at the API; the cookie goes whatever the API says. */
export async function action({ request }: ActionFunctionArgs) {
  const token = await readSession(request);
  if (token) await apiFor(request, token).v1.auth["sign-out"].$post();
  return redirect("/sign-in", { headers: { "Set-Cookie": await clearSession() } });
}
