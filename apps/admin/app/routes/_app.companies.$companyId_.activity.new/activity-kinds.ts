export const ACTIVITY_KINDS = ["call", "meeting", "note", "signal"] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What the address asks for; most activities are calls. */
export const kindOf = (asked: string | null | undefined): ActivityKind =>
  ACTIVITY_KINDS.find((kind) => kind === asked) ?? "call";

export interface ActivityFieldsProps {
  choices: {
    contacts: readonly { id: string; name: string; title: string | null }[];
    members: readonly { id: string; name: string }[];
    deals: readonly { id: string; name: string }[];
  };
  /** What was typed before the form was refused. */
  typed: (name: string, otherwise?: string) => string;
  /** The boxes that were ticked then; null on a form that was not sent yet. */
  chosen: (name: string) => readonly string[] | null;
  error: (name: string) => string | undefined;
  /** The workspace's wall clock. */
  now: string;
  contactId: string;
}
