import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";
import { createTransport } from "nodemailer";
import type { ApiConfig } from "../../config.ts";
import type { Mail, Sender } from "./mail.ts";
import { renderHtml, renderText } from "./render-mail.ts";

export type SendMail = (db: Kysely<Database>, mail: Mail) => Promise<void>;

export const mailFolder = (dataDir: string) => path.join(dataDir, "mail");

/** Sends through SMTP_URL, or writes each mail to `<data>/mail/*.eml` where there is none. */
export function createMailer({
  smtpUrl,
  dataDir,
  portalUrl,
}: Pick<ApiConfig, "smtpUrl" | "dataDir" | "portalUrl">): SendMail {
  const deliver = smtpUrl ? bySmtp(smtpUrl) : toFolder(mailFolder(dataDir));
  return async (db, mail) => {
    const sender = await readSender(db, portalUrl);
    await deliver({
      from: { name: sender.name, address: sender.address },
      to: mail.to,
      subject: mail.subject(sender.workspace),
      text: renderText(mail, sender),
      html: renderHtml(mail, sender),
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
}

interface Message {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

function bySmtp(url: string): (message: Message) => Promise<void> {
  const transport = createTransport(url);
  return async (message) => {
    await transport.sendMail(message);
  };
}

function toFolder(folder: string): (message: Message) => Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return async (message) => {
    const { message: bytes } = await transport.sendMail(message);
    const name = `${new Date().toISOString().replaceAll(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}`;
    await mkdir(folder, { recursive: true });
    // Whoever watches the folder never sees half a mail.
    await writeFile(path.join(folder, `${name}.part`), bytes as Buffer, { mode: 0o600 });
    await rename(path.join(folder, `${name}.part`), path.join(folder, `${name}.eml`));
  };
}

async function readSender(db: Kysely<Database>, portalUrl: string): Promise<Sender> {
  const row = await db
    .selectFrom("workspaceSettings")
    .select(["name", "accent", "senderName", "senderAddress"])
    .executeTakeFirstOrThrow();
  const host = new URL(portalUrl).hostname;
  const ownAddress = host === "localhost" || !host.includes(".") ? "no-reply@tandem.example" : `no-reply@${host}`;
  return {
    workspace: row.name,
    accent: row.accent,
    name: row.senderName ?? row.name,
    address: row.senderAddress ?? ownAddress,
  };
}
