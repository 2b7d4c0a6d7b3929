import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { RefreshCw } from "lucide-react";
import { useEffect } from "react";
import type { DraftFile } from "~/imports/draft.ts";
import { draftNames } from "~/imports/draft-form.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { FileStepProps } from "./file-step.tsx";
import { useActSoon } from "./use-act-soon.ts";

const said = words.imports.upload;
const ENCODINGS = Object.entries(said.encodings).map(([value, label]) => ({ value, label }));
const DELIMITERS = Object.entries(said.delimiters).map(([value, label]) => ({ value, label }));

/** What the rows are and how the file is read. Another choice reads it again: at once, or by the button without scripts. */
export function FileSettings({ at, draft, readAs, change, pending, act }: FileStepProps) {
  const { me } = useSignedIn();
  const names = draftNames(at);
  const isReading = pending === `read:${at}`;
  const { kind, encoding, delimiter } = draft;
  const isOutdated = kind !== readAs.kind || encoding !== readAs.encoding || delimiter !== readAs.delimiter;
  const actSoon = useActSoon(act);
  useEffect(() => {
    if (isOutdated) actSoon(`read:${at}`);
  }, [isOutdated, actSoon, at]);
  const kinds = Object.entries(words.imports.kinds)
    .filter(([value]) => value !== "members" || me.role === "admin")
    .map(([value, label]) => ({ value, label }));
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3 px-6 max-md:px-4">
      <Field label={said.kind} className="w-40 max-md:w-full">
        <Select
          name={names.kind}
          value={kind}
          onChange={(event) => change({ kind: event.target.value as DraftFile["kind"] })}
          placeholder={kind === "" ? said.kindChoose : undefined}
          options={kinds}
        />
      </Field>
      <Field label={said.encoding} className="w-40 max-md:w-[calc(50%-8px)]">
        <Select
          name={names.encoding}
          value={encoding}
          onChange={(event) => change({ encoding: event.target.value as DraftFile["encoding"] })}
          options={ENCODINGS}
        />
      </Field>
      <Field label={said.delimiter} className="w-32 max-md:w-[calc(50%-8px)]">
        <Select
          name={names.delimiter}
          value={delimiter}
          onChange={(event) => change({ delimiter: event.target.value as DraftFile["delimiter"] })}
          options={DELIMITERS}
        />
      </Field>
      <Field label={said.source} hint={said.sourceHint} className="w-48 max-md:w-full">
        <Input
          name={names.source}
          value={draft.source}
          onChange={(event) => change({ source: event.target.value })}
          maxLength={60}
          pattern="[a-z0-9][a-z0-9_\-]{0,59}"
          title={said.sourceFormat}
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Checkbox
        name={names.matchesName}
        checked={draft.matchesName}
        onChange={(event) => change({ matchesName: event.target.checked })}
        label={said.match}
        hint={said.matchHint}
        className="max-w-72 md:mt-6"
      />
      <noscript>
        <Button type="submit" name="act" value="read" icon={RefreshCw} formNoValidate>
          {said.readAgain}
        </Button>
      </noscript>
      <p role="status" className="w-full text-xs text-ink-3 empty:hidden">
        {isReading ? said.reading : ""}
      </p>
    </div>
  );
}
