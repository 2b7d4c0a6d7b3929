import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { fieldsOf } from "~/imports/draft.ts";
import { draftNames } from "~/imports/draft-form.ts";
import { fieldWord } from "~/imports/draft-problems.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { optionWord } from "./column-values.tsx";
import type { FileStepProps } from "./file-step.tsx";

const said = words.imports.upload;

/** Fields that have no column and the same value in every row. One line more than there are waits to be filled in. */
export function Constants({ at, draft, kinds, change }: FileStepProps) {
  const { workspace } = useSignedIn();
  const fields = fieldsOf(draft, kinds);
  const mapped = new Set(draft.columns.map(({ field }) => field));
  const free = [...fields.keys()].filter((name) => !mapped.has(name));
  const lines = [...draft.constants, { field: "", value: "" }];
  const names = draftNames(at);
  function tell(line: number, told: Partial<(typeof lines)[number]>) {
    const next = lines.map((one, i) => (i === line ? { ...one, ...told } : one));
    change({ constants: next.filter(({ field }) => field !== "") });
  }
  return (
    <Disclosure
      open={draft.constants.length > 0}
      summary={said.constants}
      className="mx-6 max-w-2xl border-b border-line pb-2 max-md:mx-4"
    >
      <p className="mb-2 text-xs text-ink-3">{said.constantsHint}</p>
      <ul className="grid gap-2">
        {lines.map(({ field, value }, line) => {
          const type = fields.get(field);
          const own = {
            name: names.constantValue,
            value,
            "aria-label": field ? said.constantOf(fieldWord(field)) : said.constantValue,
          };
          return (
            <li key={field || "next"} className="grid grid-cols-2 gap-2">
              <Select
                name={names.constantField}
                aria-label={said.constantField}
                value={field}
                onChange={(event) => tell(line, { field: event.target.value, value: "" })}
                placeholder={said.addConstant}
                options={free
                  .filter((name) => name === field || !draft.constants.some((one) => one.field === name))
                  .map((name) => ({ value: name, label: fieldWord(name) }))}
              />
              {type?.type === "choice" ? (
                <Select
                  {...own}
                  onChange={(event) => tell(line, { value: event.target.value })}
                  placeholder={said.kindChoose}
                  options={type.options.map((option) => ({ value: option, label: optionWord(option) }))}
                />
              ) : (
                <Input
                  {...own}
                  onChange={(event) => tell(line, { value: event.target.value })}
                  placeholder={field === "currency" ? said.workspaceCurrency(workspace.currency) : undefined}
                  maxLength={5000}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
