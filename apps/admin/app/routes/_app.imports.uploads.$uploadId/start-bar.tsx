import { Button } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { FlaskConical, Play, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { DraftProblem } from "~/imports/draft-problems.ts";
import * as words from "~/messages/en.ts";
import type { FileOfMapping } from "./use-mapping.ts";

const said = words.imports.upload;
const SHOWN = 3;

type Props = { files: FileOfMapping[]; settled: readonly DraftProblem[][]; pending: string | undefined };

/** Both ways to go on, with what still stands in the way beside them. It stays in sight. */
export function StartBar({ files, settled, pending }: Props) {
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  if (files.every(({ file }) => file.problem)) return null;
  const nothing = files.every(({ draft }) => !draft.isIncluded);
  const open = settled.flatMap((problems, at) =>
    problems.map(({ message }) => (files.length > 1 ? said.ofFile(files[at]?.file.name ?? "", message) : message)),
  );
  const reasons = nothing ? [said.problems.nothing] : open;
  const isHeld = hasScripts && reasons.length > 0;
  const look = isHeld ? "cursor-not-allowed! opacity-55" : undefined;
  const held = isHeld ? { "aria-disabled": true, "aria-describedby": "left-to-settle" } : {};
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface px-6 py-3 max-md:bottom-[calc(60px+env(safe-area-inset-bottom))] max-md:px-4">
      <div id="left-to-settle" role="status" className="min-w-0 flex-1 basis-80 text-sm text-ink-2">
        {reasons.length > 0 ? (
          <div className="flex items-start gap-2">
            <Icon of={TriangleAlert} className="mt-0.5 text-orange" />
            <div className="min-w-0">
              {!nothing && <p className="font-medium text-ink">{said.settle(open.length)}</p>}
              <ul>
                {reasons.slice(0, SHOWN).map((reason) => (
                  <li key={reason} className="truncate" title={reason}>
                    {reason}
                  </li>
                ))}
                {reasons.length > SHOWN && <li>{said.andMore(reasons.length - SHOWN)}</li>}
              </ul>
            </div>
          </div>
        ) : (
          said.tryHint
        )}
      </div>
      <Button
        type="submit"
        name="act"
        value="try"
        variant="primary"
        icon={FlaskConical}
        pending={pending === "try"}
        className={look}
        {...held}
      >
        {said.tryIt}
      </Button>
      <Button
        type="submit"
        name="act"
        value="import"
        icon={Play}
        pending={pending === "import"}
        className={look}
        {...held}
      >
        {said.run}
      </Button>
    </div>
  );
}
