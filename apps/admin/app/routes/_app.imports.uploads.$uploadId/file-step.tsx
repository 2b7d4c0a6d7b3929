import { Banner } from "@tandem/ui/patterns/banner";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Icon } from "@tandem/ui/primitives/icon";
import { StateWord } from "@tandem/ui/primitives/state-word";
import { ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { draftNames, type KnownOfFile } from "~/imports/draft-form.ts";
import type { DraftProblem } from "~/imports/draft-problems.ts";
import type { MappingView } from "~/imports/mapping-view.server.ts";
import * as words from "~/messages/en.ts";
import { ColumnTable } from "./column-table.tsx";
import { Constants } from "./constants.tsx";
import { FileSettings } from "./file-settings.tsx";
import { SavedMappings } from "./saved-mappings.tsx";
import type { FileOfMapping } from "./use-mapping.ts";
import { cellsToTranslate } from "./value-cells.ts";

export type FileStepProps = FileOfMapping & {
  isOnly: boolean;
  kinds: MappingView["kinds"];
  saved: MappingView["saved"];
  problems: readonly DraftProblem[];
  refused: ReadonlyMap<string, string>;
  /** The button that was pressed last and is not answered yet. */
  pending: string | undefined;
  act(name: string): void;
};

const said = words.imports.upload;

/** One file of the upload: a fold in a zip, the whole page where it came alone. */
export function FileStep(props: FileStepProps) {
  const { at, file, draft, isOnly, problems, refused } = props;
  const needsLook = problems.length > 0 || refused.size > 0;
  const [isOpen, setIsOpen] = useState(isOnly || needsLook || at === 0);
  useEffect(() => {
    if (refused.size > 0) setIsOpen(true);
  }, [refused.size]);
  const known = <input type="hidden" name={draftNames(at).known} value={JSON.stringify(knownOf(props))} />;
  if (isOnly)
    return (
      <section aria-label={file.name} className="pt-5">
        {known}
        <FileBody {...props} />
      </section>
    );
  return (
    <div className="border-b border-line">
      {known}
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)} className="group/file">
        <summary className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-6 py-2 text-sm -outline-offset-2 hover:bg-hover max-md:px-4">
          <Icon of={ChevronRight} className="text-ink-3 transition-transform duration-120 group-open/file:rotate-90" />
          <span className="tnum text-ink-3">{at + 1}</span>
          <h2 className="max-w-full min-w-0 truncate font-medium" title={file.name}>
            {file.name}
          </h2>
          <span className="text-ink-2">{draft.kind ? words.imports.kinds[draft.kind] : said.kindChoose}</span>
          <span className="text-ink-3 tnum">{said.rowsSeen(file.sampledRows, file.hasMoreRows)}</span>
          <span className="ml-auto max-md:ml-0">
            <StateOfFile {...props} />
          </span>
        </summary>
        <FileBody {...props} />
      </details>
    </div>
  );
}

function StateOfFile({ draft, file, problems }: FileStepProps) {
  if (file.problem) return <StateWord shape="cross" tone="red" word={said.cannot} />;
  if (!draft.isIncluded) return <StateWord shape="dashed" tone="neutral" word={said.leftOut} />;
  if (problems.length > 0) return <StateWord shape="triangle" tone="orange" word={said.open(problems.length)} />;
  return <StateWord shape="check" tone="green" word={said.ready} />;
}

function FileBody(props: FileStepProps) {
  const { at, file, draft, change, isOnly, problems, refused } = props;
  const unplaced = [...refused].filter(([field]) => !draft.columns.some((column) => column.field === field));
  const general = problems.filter(({ column }) => column === null).map(({ message }) => message);
  const told = file.problem ? [file.problem] : general;
  const messages = [...new Set([...unplaced.map(([, message]) => message), ...told])];
  return (
    <div className="grid gap-4 pb-5">
      {!isOnly && (
        <div className="px-6 max-md:px-4">
          <Checkbox
            name={draftNames(at).isIncluded}
            value="false"
            checked={!draft.isIncluded}
            onChange={(event) => change({ isIncluded: !event.target.checked })}
            label={said.leaveOut}
          />
        </div>
      )}
      <FileSettings {...props} />
      {messages.length > 0 && (
        <div className="px-6 max-md:px-4">
          <Banner tone={file.problem || unplaced.length > 0 ? "danger" : "warn"}>
            <ul data-open-question="" tabIndex={-1}>
              {messages.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      {draft.kind && !file.problem && (
        <>
          <ColumnTable {...props} />
          <Constants {...props} />
          <SavedMappings {...props} />
        </>
      )}
    </div>
  );
}

function knownOf({ file, draft, readAs, kinds }: FileStepProps): KnownOfFile {
  const columns = draft.columns.map((column, index) => ({
    name: column.name,
    guessed: file.columns[index]?.guess?.field ?? null,
    values: column.values,
    cells: cellsToTranslate(column, file.columns[index]?.samples ?? [], draft, kinds).map(({ cell }) => cell),
  }));
  return { file: file.name, readAs, columns, shared: draft.shared };
}
