import { type APIRequestContext, expect, request } from "@playwright/test";
import type { Addresses } from "./addresses.ts";
import { callApi, type MemberApi, memberApi } from "./call-api.ts";
import { linkOf, newestMail, readMail, SIGN_IN_MAIL } from "./read-mail.ts";

/** Who a browser is signed in as: the cookies of that person. */
export interface Session {
  cookies: Awaited<ReturnType<APIRequestContext["storageState"]>>;
}

export interface MemberSession extends Session {
  api: MemberApi;
}

/** Signs in at the admin's own form, and at the API for what the test prepares there. */
export async function signInMember(
  addresses: Addresses,
  credentials: { email: string; password: string },
): Promise<MemberSession> {
  const cookies = await cookiesAfterPost(`${addresses.admin}/sign-in`, credentials);
  const { token } = await callApi<{ token: string }>(addresses, "POST", "/auth/sign-in", { body: credentials });
  return { cookies, api: memberApi(addresses, token) };
}

/** Signs in to the portal by the link of a mail. */
export async function signInContact(addresses: Addresses, email: string): Promise<Session> {
  const before = await newestMail(addresses, email, SIGN_IN_MAIL);
  await callApi(addresses, "POST", "/portal/auth/link", { body: { email } });
  const link = linkOf(await readMail(addresses, email, SIGN_IN_MAIL, before), "/sign-in/continue");
  const token = new URL(link).searchParams.get("token") ?? "";
  return { cookies: await cookiesAfterPost(link, { token }) };
}

async function cookiesAfterPost(url: string, form: Record<string, string>): Promise<Session["cookies"]> {
  const browser = await request.newContext();
  const response = await browser.post(url, { form, headers: { Origin: new URL(url).origin }, maxRedirects: 0 });
  const leadsTo = response.headers().location ?? `nowhere: ${response.status()}`;
  expect(leadsTo, `${new URL(url).pathname} signs in`).not.toMatch(/^nowhere|\/sign-in/);
  const cookies = await browser.storageState();
  await browser.dispose();
  return cookies;
}
