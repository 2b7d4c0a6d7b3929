/** One mail as a feature words it; how it looks is written once, in render-mail.ts. */
export interface Mail {
  to: { name: string; address: string };
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
}

/** Who sends: the look of the workspace. */
export interface Sender {
  workspace: string;
  accent: string;
  name: string;
  address: string;
}
