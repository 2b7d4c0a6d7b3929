import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import PostalMime from "postal-mime";

export interface StoredMail {
  file: string;
  from: string;
  /** Everybody it is addressed to, copies included, between commas. */
  to: string;
  subject: string;
  date: string;
  text: string;
  html: string;
}

const NAME = /^[\w-]+\.eml$/;
const MOST = 200;

/** The mails written to the folder, newest first. */
export async function listMails(folder: string, { to }: { to?: string } = {}): Promise<StoredMail[]> {
  const files = await readdir(folder).catch(() => [] as string[]);
  const newest = files
    .filter((file) => NAME.test(file))
    .sort()
    .reverse()
    .slice(0, MOST);
  const mails = await Promise.all(newest.map((file) => readMail(folder, file)));
  return mails.filter((mail) => mail !== null).filter((mail) => !to || isTo(mail, to));
}

const isTo = (mail: StoredMail, address: string) => mail.to.toLowerCase().split(", ").includes(address.toLowerCase());

export async function readMail(folder: string, file: string): Promise<StoredMail | null> {
  if (!NAME.test(file)) return null;
  const bytes = await readFile(path.join(folder, file)).catch(() => null);
  if (!bytes) return null;
  const mail = await PostalMime.parse(bytes);
  return {
    file,
    from: mail.from?.address ?? "",
    to: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((one) => one.address ?? []).join(", "),
    subject: mail.subject ?? "",
    date: mail.date ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
  };
}
