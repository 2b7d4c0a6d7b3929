import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { RefusedAddress } from "./mail.ts";

/** Hands a mail over and answers who of its readers refused it; throws where the server could not be asked. */
export type Transport = (message: SendMailOptions) => Promise<RefusedAddress[]>;

export const mailFolder = (dataDir: string) => path.join(dataDir, "mail");

interface SmtpError {
  code?: string;
  response?: string;
  message?: string;
  responseCode?: number;
  /** 5xx, but for 503, which speaks of the session. */
  permanent?: boolean;
  recipient?: string;
  rejectedErrors?: SmtpError[];
}

export function bySmtp(url: string): Transport {
  const transport = createTransport(url);
  return async (message) => {
    try {
      const sent = (await transport.sendMail(message)) as { rejectedErrors?: SmtpError[] };
      return (sent.rejectedErrors ?? []).map(refusalOf);
    } catch (error) {
      return refusedByAll(message, error as SmtpError);
    }
  };
}

/** Nobody took it: each address has its answer, or the content was refused as a whole. Anything else is trouble on the way. */
function refusedByAll(message: SendMailOptions, error: SmtpError): RefusedAddress[] {
  if (error.rejectedErrors?.length) return error.rejectedErrors.map(refusalOf);
  const isTooLarge = error.code === "EMESSAGE" && !error.responseCode;
  const isRefused = (error.code === "EMESSAGE" || error.code === "EENVELOPE") && error.permanent;
  if (!isTooLarge && !isRefused) throw error;
  const reason = error.response ?? error.message ?? "";
  return readersOf(message).map((address) => ({ address, reason, isFinal: true }));
}

const refusalOf = ({ recipient = "", response, permanent = false }: SmtpError): RefusedAddress => ({
  address: recipient,
  reason: response ?? "refused without a word",
  isFinal: permanent,
});

const readersOf = ({ envelope, to }: SendMailOptions): string[] =>
  [envelope?.to ?? to ?? []]
    .flat()
    .map((one) => (typeof one === "object" && "address" in one ? one.address : one) as string);

export function toFolder(folder: string): Transport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return async (message) => {
    const { message: bytes } = await transport.sendMail(message);
    const name = `${new Date().toISOString().replaceAll(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}`;
    await mkdir(folder, { recursive: true });
    // Whoever watches the folder never sees half a mail.
    await writeFile(path.join(folder, `${name}.part`), bytes as Buffer, { mode: 0o600 });
    await rename(path.join(folder, `${name}.part`), path.join(folder, `${name}.eml`));
    return [];
  };
}
