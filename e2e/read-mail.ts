import { expect } from "@playwright/test";
import type { Addresses } from "./addresses.ts";

export interface Mail {
  file: string;
  subject: string;
  text: string;
  html: string;
}

export const SIGN_IN_MAIL = /^Sign in to/;

/** The newest mail to this address with such a subject, if there is one. */
export async function newestMail(addresses: Addresses, to: string, subject: RegExp): Promise<Mail | undefined> {
  const headers = { Accept: "application/json" };
  const response = await fetch(`${addresses.api}/dev/mail?to=${encodeURIComponent(to)}`, { headers });
  const { items } = (await response.json()) as { items: Mail[] };
  return items.find((mail) => subject.test(mail.subject));
}

/** The same, as soon as it is there; `after` is one that was there before. */
export async function readMail(addresses: Addresses, to: string, subject: RegExp, after?: Mail): Promise<Mail> {
  let found: Mail | undefined;
  const look = async () => {
    found = await newestMail(addresses, to, subject);
    return found !== undefined && found.file !== after?.file;
  };
  await expect.poll(look, { message: `a mail to ${to} with a subject like ${subject}`, timeout: 15_000 }).toBe(true);
  return found as Mail;
}

/** Every address the mail's buttons and links lead to. */
export const linksOf = (mail: Mail): string[] =>
  [...mail.html.matchAll(/href="([^"]+)"/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));

export function linkOf(mail: Mail, path: string): string {
  const link = linksOf(mail).find((address) => new URL(address).pathname.startsWith(path));
  if (!link) throw new Error(`“${mail.subject}” has no link to ${path}`);
  return link;
}

/** The six digits of a sign-in mail stand in its subject. */
export function codeOf(mail: Mail): string {
  const [code] = mail.subject.match(/\d{6}/) ?? [];
  if (!code) throw new Error(`“${mail.subject}” has no code`);
  return code;
}
