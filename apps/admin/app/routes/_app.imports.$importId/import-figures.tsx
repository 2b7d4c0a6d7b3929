import { KeyFigures } from "@tandem/ui/patterns/key-figures";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { isUnderWay } from "~/imports/import-status.ts";
import * as words from "~/messages/en.ts";
import type { ImportPage } from "./route.tsx";

const said = words.imports.run;
const COUNTS = ["rows", "created", "updated", "unchanged", "kept", "rejected"] as const;

/** How far it is, in words that are spoken as they change, and what became of the rows. */
export function ImportFigures({ one }: Pick<ImportPage, "one">) {
  const { locale } = useReader();
  const number = (value: number) => value.toLocaleString(locale);
  const labels = one.dryRun ? said.wouldBe : said.counts;
  const isMoving = isUnderWay(one.status);
  const { undone } = one;
  return (
    <>
      <div className="px-6 pb-4 max-md:px-4">
        <p aria-live="polite" className="mb-1.5 flex flex-wrap gap-x-2 text-sm text-ink-2">
          {isMoving && <span className="font-medium text-ink tnum">{said.percent(one.percent)}</span>}
          <span>{sentenceOf(one)}</span>
        </p>
        {isMoving && (
          <>
            <ProgressBar value={one.percent / 100} size={10} tone="chart" className="max-w-xl" />
            <noscript>
              <TextLink href={`/imports/${one.id}`}>{said.waitAndSee}</TextLink>
            </noscript>
          </>
        )}
      </div>
      <KeyFigures
        items={
          undone
            ? (["removed", "restored", "kept"] as const).map((key) => ({
                label: said.undo[key],
                value: number(undone[key]),
              }))
            : COUNTS.map((key) => ({
                label: labels[key],
                hint: key === "kept" ? words.imports.history.keptHint : undefined,
                value: (
                  <span className={key === "rejected" && one.counts.rejected > 0 ? "text-orange" : undefined}>
                    {number(one.counts[key])}
                  </span>
                ),
              }))
        }
      />
    </>
  );
}

function sentenceOf({ status, dryRun, counts }: ImportPage["one"]): string {
  const words = said.said;
  if (status === "running") return words.running(counts.rows);
  if (status === "done") return dryRun ? words.dryDone(counts.rows) : words.done(counts.rows);
  return words[status];
}
