import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { ReactNode } from "react";
import * as words from "../messages/en.ts";
import { optionsNamed } from "../options.ts";
import type { Choices } from "./bulk-subject.ts";
import { NOBODY } from "./change-in.ts";
import { relationshipOptions } from "./choices.tsx";

const said = words.bulk;

/** The table as a form that sends the ticked rows where there are no scripts: its buttons stand below. With scripts the bar does it. */
export function PlainBulkForm({
  back,
  choices,
  isArchive,
  children,
}: {
  back: string;
  choices: Choices;
  isArchive: boolean;
  children: ReactNode;
}) {
  return (
    <form method="post" action="/bulk-acts" onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="back" value={back} />
      {children}
      <noscript>
        <fieldset className="grid gap-3 border-b border-line px-6 py-4 max-md:px-4">
          <legend className="text-base font-semibold">{said.plain}</legend>
          {isArchive ? <Act kind="restore" label={said.restore} /> : <Acts choices={choices} />}
        </fieldset>
      </noscript>
    </form>
  );
}

function Acts({ choices: { members, tags, lists } }: { choices: Choices }) {
  return (
    <>
      <Line>
        <Field label={said.tag} className="w-56">
          <Select name="tagId" placeholder={said.choose} options={optionsNamed(tags)} />
        </Field>
        <Field label={said.orNew} className="w-56">
          <Input name="tagName" maxLength={60} />
        </Field>
        <Act kind="add_tag" label={said.addTag} />
        <Act kind="remove_tag" label={said.removeTag} />
      </Line>
      <Line>
        <Field label={said.list} className="w-56">
          <Select name="listId" placeholder={said.choose} options={optionsNamed(lists)} />
        </Field>
        <Field label={said.orNew} className="w-56">
          <Input name="listName" maxLength={120} />
        </Field>
        <Act kind="add_to_list" label={said.addToList} />
        <Act kind="take_off_list" label={said.takeOffList} />
      </Line>
      <Line>
        <Field label={said.owner} className="w-56">
          <Select
            name="memberId"
            placeholder={said.choose}
            options={[{ value: NOBODY, label: said.noOwner }, ...optionsNamed(members)]}
          />
        </Field>
        <Act kind="set_owner" label={said.setOwner} />
        <Field label={said.relationship} className="w-56">
          <Select name="relationship" placeholder={said.choose} options={relationshipOptions} />
        </Field>
        <Act kind="set_relationship" label={said.setRelationship} />
        <Act kind="archive" label={said.archive} />
      </Line>
    </>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-end gap-2">{children}</div>
);

const Act = ({ kind, label }: { kind: string; label: string }) => (
  <Button type="submit" name="kind" value={kind}>
    {label}
  </Button>
);
