import PostalMime, { type Email as ParsedMail } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail extends ParsedMail {
  /** Whom the envelope named. */
  recipients: string[];
  raw: string;
}

/** A mail server of this process: keeps what it takes, and refuses an address with the code that `refuse` gives it. */
export async function startMailServer(refuse: (address: string) => number | undefined = () => undefined) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, answer) {
      const code = refuse(address);
      answer(code ? Object.assign(new Error(`${address} is not known here`), { responseCode: code }) : null);
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const raw = Buffer.concat(parts);
        const recipients = session.envelope.rcptTo.map((one) => one.address);
        received.push({ ...(await PostalMime.parse(raw)), recipients, raw: raw.toString("utf8") });
        answer(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return {
    received,
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
