import { useMessages } from "@tandem/ui/messages/messages-context";
import { lazy, Suspense, useState } from "react";
import * as words from "~/messages/en.ts";
import { groupIn, groupRows } from "./group-rows.ts";
import type { ObjectiveRow } from "./objective-row.ts";
import { ObjectiveTable } from "./objective-table.tsx";
import { useCellEdits } from "./use-cell-edits.tsx";

const CommentsPanel = lazy(() => import("./comments-panel.tsx"));

type Props = { rows: readonly ObjectiveRow[]; params: URLSearchParams; usualSort: string };

/** A page of objectives, by groups where asked, edited where they are read. */
export function ObjectiveList({ rows, params, usualSort }: Props) {
  const edits = useCellEdits();
  const [commented, setCommented] = useState<ObjectiveRow | null>(null);
  const states = useMessages().objective;
  const group = groupIn(params);
  const shared = { params, usualSort, edits, onComments: setCommented };
  return (
    <>
      {edits.overlay}
      {group ? (
        groupRows(rows, group).map(({ key, of, rows: inGroup }) => {
          const name = group === "status" ? states[of as keyof typeof states] : of;
          return (
            <section key={key} aria-label={name} className="pt-4">
              <h2 className="px-6 pb-1 text-sm font-semibold max-md:px-4">
                {name} <span className="font-normal text-ink-3 tnum">{inGroup.length}</span>
              </h2>
              <ObjectiveTable caption={name} rows={inGroup} {...shared} />
            </section>
          );
        })
      ) : (
        <ObjectiveTable caption={words.objectives.title} rows={rows} {...shared} />
      )}
      {commented && (
        <Suspense>
          <CommentsPanel row={commented} onClose={() => setCommented(null)} />
        </Suspense>
      )}
    </>
  );
}
