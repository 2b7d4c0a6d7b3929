import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Select } from "@tandem/ui/primitives/select";
import { useState } from "react";
import * as words from "../messages/en.ts";
import { optionsNamed, optionsOf } from "../options.ts";
import type { Choices } from "./bulk-subject.ts";
import { NEW, NOBODY } from "./change-in.ts";

const said = words.bulk;

export const relationshipOptions = optionsOf(words.companies.relationships);

export function OwnerChoice({ members }: Pick<Choices, "members">) {
  return (
    <Field label={said.newOwner} required>
      <Select
        name="memberId"
        placeholder={said.choose}
        options={[{ value: NOBODY, label: said.noOwner }, ...optionsNamed(members)]}
      />
    </Field>
  );
}

export function RelationshipChoice() {
  return (
    <Field label={said.newRelationship} hint={said.relationshipNote} required>
      <Select name="relationship" placeholder={said.choose} options={relationshipOptions} />
    </Field>
  );
}

type WayProps = { kind: string; onKind: (kind: string) => void; choices: Choices };

export function TagChoice({ kind, onKind, choices }: WayProps) {
  const ways = [
    { value: "add_tag", label: said.addTag },
    { value: "remove_tag", label: said.removeTag },
  ];
  return (
    <>
      <RadioGroup legend={said.way} hideLegend inline name="way" options={ways} value={kind} onChange={onKind} />
      <OneOrNew
        key={kind}
        name="tagId"
        label={said.tag}
        named={choices.tags}
        none={said.noTags}
        fresh={kind === "add_tag" ? { option: said.newTag, name: "tagName", label: said.newTagName, max: 60 } : null}
      />
    </>
  );
}

export function ListChoice({ kind, onKind, choices }: WayProps) {
  const ways = [
    { value: "add_to_list", label: said.addToList },
    { value: "take_off_list", label: said.takeOffList },
  ];
  const isAdding = kind === "add_to_list";
  return (
    <>
      <RadioGroup legend={said.way} hideLegend inline name="way" options={ways} value={kind} onChange={onKind} />
      <OneOrNew
        key={kind}
        name="listId"
        label={said.list}
        named={choices.lists}
        chosen={isAdding ? undefined : (choices.listId ?? undefined)}
        none={said.noLists}
        fresh={isAdding ? { option: said.newList, name: "listName", label: said.newListName, max: 120 } : null}
        more={<Checkbox name="isShared" label={said.shareList} />}
      />
    </>
  );
}

type OneOrNewProps = {
  name: string;
  label: string;
  named: readonly { id: string; name: string }[];
  chosen?: string;
  /** What is said where there is nothing to choose. */
  none: string;
  /** How a new one is asked for, where that makes sense. */
  fresh: { option: string; name: string; label: string; max: number } | null;
  /** What else a new one needs. */
  more?: React.ReactNode;
};

/** One of those there are, or a new one by its name. */
function OneOrNew({ name, label, named, chosen = "", none, fresh, more }: OneOrNewProps) {
  const [value, setValue] = useState(named.length === 0 && fresh ? NEW : chosen);
  if (named.length === 0 && !fresh) return <p className="text-sm text-ink-2">{none}</p>;
  return (
    <>
      <Field label={label} required>
        <Select
          name={name}
          value={value}
          placeholder={said.choose}
          onChange={(event) => setValue(event.target.value)}
          options={[...optionsNamed(named), ...(fresh ? [{ value: NEW, label: fresh.option }] : [])]}
        />
      </Field>
      {fresh && value === NEW && (
        <>
          <Field label={fresh.label} required>
            <Input name={fresh.name} maxLength={fresh.max} autoComplete="off" />
          </Field>
          {more}
        </>
      )}
    </>
  );
}
