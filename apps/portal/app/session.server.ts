import { createCookie } from "@remix-run/node";
import { config } from "./config.server.ts";

/** The contact's session as the browser holds it; cookies ignore ports, so the name is the portal's own. */
const sessionCookie = createCookie("tandem_portal", {
  httpOnly: true,
  path: "/",
  sameSite: "lax",
  secure: !config.isLocal,
  maxAge: 30 * 24 * 3600,
});

export async function readSession(request: Request): Promise<string | null> {
  const value: unknown = await sessionCookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}

export const writeSession = (token: string): Promise<string> => sessionCookie.serialize(token);
export const clearSession = (): Promise<string> => sessionCookie.serialize("", { maxAge: 0 });
