import { createCookie } from "@remix-run/node";
import { config } from "./config.server.ts";
import { ownPath } from "./own-path.ts";

/** What the browser that asked for a mail remembers: the code works only together with it. */
export interface SignInRequest {
  email: string;
  request: string;
  to: string;
  /** After the mail was redeemed: the companies to choose from. */
  choice?: { choice: string; companies: { companyId: string; name: string }[] };
}

const cookie = createCookie("tandem_portal_request", {
  httpOnly: true,
  path: "/sign-in",
  sameSite: "lax",
  secure: !config.isLocal,
  maxAge: 15 * 60,
});

export async function readSignInRequest(request: Request): Promise<SignInRequest | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "object" && value !== null && "email" in value ? (value as SignInRequest) : null;
}

export const writeSignInRequest = (value: SignInRequest): Promise<string> => cookie.serialize(value);
export const clearSignInRequest = (): Promise<string> => cookie.serialize("", { maxAge: 0 });

/** Where the person wanted to go when they had to sign in. */
export const destinationOf = (url: URL): string => ownPath(url.searchParams.get("to") ?? "/");
