import { redirect } from "@remix-run/node";
import type { Told } from "./messages/en/quick-actions.ts";
import { ownPath } from "./own-path.ts";
import { TOLD_COOKIE } from "./told-once.tsx";

/** Goes on after a form was saved; the next page says once what was done. */
export function goTold(path: string, told: Told): Response {
  const cookie = `${TOLD_COOKIE}=${told}; Path=/; Max-Age=30; SameSite=Lax`;
  return redirect(ownPath(path), { headers: { "Set-Cookie": cookie } });
}
