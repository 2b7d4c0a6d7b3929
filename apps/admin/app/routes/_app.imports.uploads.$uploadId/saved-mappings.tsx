import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import type { FileStepProps } from "./file-step.tsx";
import { SAVE_AS } from "./refused.ts";

const said = words.imports.upload.saved;

/** Mappings that were kept for files with the same columns: use one, keep this one, delete one. */
export function SavedMappings({ at, file, draft, saved, pending, refused, act }: FileStepProps) {
  const ofKind = saved.filter(({ kind }) => kind === draft.kind);
  const inUse = ofKind.find(({ id }) => id === file.savedMappingId);
  const [chosen, setChosen] = useState(inUse?.id ?? "");
  const names = { chosen: `files.${at}.saved`, name: `files.${at}.saveAs` };
  const found = ofKind.find(({ id }) => id === chosen);
  return (
    <Disclosure
      summary={inUse ? said.inUse(inUse.name) : said.title}
      className="mx-6 max-w-2xl border-b border-line pb-2 max-md:mx-4"
    >
      <div className="grid gap-3">
        {ofKind.length > 0 && (
          <div className="flex flex-wrap items-end gap-2">
            <Field label={said.use} className="w-72 max-md:w-full">
              <Select
                name={names.chosen}
                value={found?.id ?? ""}
                onChange={(event) => setChosen(event.target.value)}
                placeholder={said.none}
                options={ofKind.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
            <Button type="submit" name="act" value={`use:${at}`} pending={pending === `use:${at}`}>
              {said.apply}
            </Button>
            <InlineConfirm
              name="act"
              value={`forget:${at}`}
              variant="quiet"
              confirmLabel={said.forgetConfirm}
              aria-label={found && said.forgetOf(found.name)}
              disabled={!found}
            >
              {said.forget}
            </InlineConfirm>
          </div>
        )}
        <div className="flex flex-wrap items-end gap-2">
          <Field label={said.name} hint={said.hint} error={refused.get(SAVE_AS)} className="w-72 max-md:w-full">
            <Input
              name={names.name}
              maxLength={120}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                act(`save:${at}`);
              }}
            />
          </Field>
          <Button type="submit" name="act" value={`save:${at}`} pending={pending === `save:${at}`} className="mb-5">
            {said.save}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
