/** One mail as a feature words it; how it looks is written once, in render-mail.ts. */
export interface Mail {
  to: Mailbox;
  /** Gets the name of the workspace. */
  subject: (workspace: string) => string;
  /** What an inbox shows after the subject. */
  preheader: string;
  heading: string;
  paragraphs: string[];
  /** Six digits to type, shown large. */
  code?: string;
  button: { label: string; url: string };
  afterButton?: string;
  /** Why it came: the last line of every mail. */
  reason: string;
  /** A link that ends mails of this kind, without signing in. */
  unsubscribe?: { label: string; url: string };
}

/** Who sends: the look of the workspace. */
export interface Sender {
  workspace: string;
  accent: string;
  name: string;
  address: string;
}

export interface Mailbox {
  name: string;
  address: string;
}

/** A mail that a person wrote, or an invitation: it looks as if it came from their own mail program. */
export interface Letter {
  /** Without angle brackets; the same one at every attempt. */
  messageId: string;
  from: Mailbox;
  replyTo: Mailbox;
  to: (string | Mailbox)[];
  cc?: (string | Mailbox)[];
  /** Whom this attempt goes to; the headers name everybody. */
  recipients: string[];
  subject: string;
  text: string;
  inReplyTo?: string | null;
  references?: readonly string[];
  sentAt: Date;
  /** Files, read from the disk as they go out. */
  attachments?: { name: string; contentType: string; path: string }[];
  /** An invitation that calendars understand. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
}

/** An address whose server refused the mail. */
export interface RefusedAddress {
  address: string;
  /** What the server said. */
  reason: string;
  /** It will say the same tomorrow. */
  isFinal: boolean;
}
