import { redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import type { PortalClient } from "./api.server.ts";
import { writeSession } from "./session.server.ts";
import { clearSignInRequest, type SignInRequest, writeSignInRequest } from "./sign-in-request.server.ts";

type RedeemInput = Parameters<PortalClient["v1"]["portal"]["auth"]["redeem"]["$post"]>[0]["json"];

/** Redeems a link, a code or a choice: leads into the portal, or to the choice of a company. */
export async function redeemAndEnter(
  api: PortalClient,
  input: RedeemInput,
  known: SignInRequest | null,
): Promise<Response> {
  const answer = await unwrap(await api.v1.portal.auth.redeem.$post({ json: input }));
  if ("companies" in answer) {
    const remembered: SignInRequest = { ...(known ?? { email: "", request: "", to: "/" }), choice: answer };
    return redirect("/sign-in/choose", { headers: { "Set-Cookie": await writeSignInRequest(remembered) } });
  }
  const headers = new Headers();
  headers.append("Set-Cookie", await writeSession(answer.token));
  headers.append("Set-Cookie", await clearSignInRequest());
  return redirect(answer.destination, { headers });
}
