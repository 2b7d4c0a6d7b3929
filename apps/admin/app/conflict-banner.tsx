import { Banner } from "@tandem/ui/patterns/banner";
import type { Refusal } from "./member-request.server.ts";
import * as words from "./messages/en.ts";

/** What a form edits: its word, and how the saved record says it. */
export interface SaidField<Record> {
  label: string;
  sayOf: (saved: Record) => string | null | undefined;
}

interface Props<Record> {
  refusal: Refusal | null;
  fields: readonly SaidField<Record>[];
  /** As the form began. */
  before: Record;
}

/** Somebody saved another version: what it says now beside what the form still holds. Nothing typed is lost. */
export function ConflictBanner<Record>({ refusal, fields, before }: Props<Record>) {
  if (refusal?.status !== 409) return refusal && <Banner tone="danger">{refusal.detail}</Banner>;
  const saved = refusal.current as Record;
  const said = words.service.conflict;
  const changed = fields.filter(({ sayOf }) => (sayOf(saved) ?? "") !== (sayOf(before) ?? ""));
  return (
    <Banner tone="danger" live>
      <strong className="font-semibold">{said.title}</strong>
      <p>{said.detail}</p>
      <ul className="mt-1 list-disc pl-4">
        {changed.map(({ label, sayOf }) => (
          <li key={label}>{said.was(label, sayOf(saved) || "—")}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** The version that a form is sent with: after a conflict the one that was shown meanwhile. */
export const versionToSend = (refusal: Refusal | null, record: { version: number }): number =>
  refusal?.status === 409 ? (refusal.current as { version: number }).version : record.version;
