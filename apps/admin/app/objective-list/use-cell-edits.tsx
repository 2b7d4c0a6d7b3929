import { Banner } from "@tandem/ui/patterns/banner";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useAct } from "~/act.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import type { CellPress } from "./editable-cell.tsx";
import { type CellChange, type CellField, cellValue, type ObjectiveRow } from "./objective-row.ts";

const CellEditor = lazy(() => import("./cell-editor.tsx"));
const ConflictDialog = lazy(() => import("./conflict-dialog.tsx"));

interface Sent extends CellChange {
  row: ObjectiveRow;
  field: CellField;
}

/**
 * Editing in a list of objectives: one open cell at a time, what was done is said with the way back. Where another one
 * changed the same field meanwhile, both values are shown.
 */
export function useCellEdits() {
  const act = useAct("/objectives");
  const [press, setPress] = useState<CellPress | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const { refusal, isPending } = act;

  function send(change: Sent, version = change.row.version) {
    const { row, field, value, reason } = change;
    setPress(null);
    if (value === cellValue(row, field) && version === row.version) return;
    setSent(change);
    const target = { companyId: row.companyId, objectiveId: row.id, version: String(version) };
    act.submit(
      { ...target, field, value, before: cellValue(row, field), ...(reason !== undefined && { reason }) },
      { method: "post", action: "/objectives" },
    );
  }

  const saved = !isPending && sent && refusal?.status === 409 ? (refusal.current as ObjectiveRow) : null;
  const overlay: ReactNode = (
    <>
      {press && (
        <Suspense>
          <CellEditor
            press={press}
            onClose={() => setPress(null)}
            onChange={(change) => send({ row: press.row, field: press.field, ...change })}
          />
        </Suspense>
      )}
      {sent && saved && (
        <Suspense>
          <ConflictDialog
            field={sent.field}
            saved={saved}
            wanted={sent}
            onKeep={() => setSent(null)}
            onTakeMine={() => send({ ...sent, row: saved }, saved.version)}
          />
        </Suspense>
      )}
      {refusal && refusal.status !== 409 && !isPending && (
        <div className="mx-6 mb-3 max-md:mx-4">
          <Banner tone="danger" live>
            {sentenceOf(refusal)}
          </Banner>
        </div>
      )}
    </>
  );
  return {
    onEdit: setPress,
    onChange: send,
    isChanging: (row: ObjectiveRow) => act.pending?.get("objectiveId") === row.id,
    overlay,
  };
}

export type CellEdits = ReturnType<typeof useCellEdits>;

/** The first field that was refused, by its name, and why. */
function sentenceOf({ fields, detail }: Refusal): string {
  const [field, messages] = Object.entries(fields)[0] ?? [];
  const label = (words.objectives.form.fields as Readonly<Record<string, string>>)[field ?? ""];
  return label && messages?.[0] ? `${label} ${messages[0]}` : (messages?.[0] ?? detail);
}
