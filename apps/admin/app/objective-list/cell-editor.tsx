import { useFetcher } from "@remix-run/react";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { Combobox, type ComboboxOption } from "@tandem/ui/patterns/combobox";
import { AnchoredPopover } from "@tandem/ui/primitives/anchored-popover";
import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import * as words from "~/messages/en.ts";
import type { loader } from "~/routes/_app.companies.$companyId_.objectives.assignable/route.tsx";
import type { loader as tagsLoader } from "~/routes/_app.tags/route.tsx";
import type { CellPress } from "./editable-cell.tsx";
import { type CellChange, cellValue } from "./objective-row.ts";

type Props = {
  press: CellPress;
  onChange: (change: CellChange) => void;
  onClose: () => void;
};

const said = words.objectives.cell;

/** What a cell may become: found by typing or by arrows, taken by Enter. */
export default function CellEditor({ press, onChange, onClose }: Props) {
  const { row, field, anchor } = press;
  return (
    <AnchoredPopover key={`${row.id}:${field}`} anchor={anchor} label={said.change[field](row.title)} onClose={onClose}>
      <Editor press={press} onChange={onChange} />
    </AnchoredPopover>
  );
}

type EditorProps = Pick<Props, "press" | "onChange">;

function Editor({ press, onChange }: EditorProps) {
  const states = useMessages().objective;
  const { ratings, levels, none } = words.objectives.form;
  switch (press.field) {
    case "status":
      return <StatusEditor press={press} onChange={onChange} states={states} />;
    case "priority":
      return <Choice press={press} options={optionsOf(levels)} onChange={onChange} />;
    case "health":
      return (
        <Choice
          press={press}
          options={[...optionsOf(ratings).reverse(), { id: "", label: none }]}
          onChange={onChange}
        />
      );
    case "dueOn":
      return <DueEditor press={press} onChange={onChange} />;
    case "assignee":
      return <AssigneeEditor press={press} onChange={onChange} />;
    case "tags":
      return <TagsEditor press={press} onChange={onChange} />;
  }
}

const optionsOf = (all: Readonly<Record<string, string>>): ComboboxOption[] =>
  Object.entries(all).map(([id, label]) => ({ id, label }));

type ChoiceProps = EditorProps & { options: readonly ComboboxOption[]; busy?: boolean };

function Choice({ press: { row, field }, options, onChange, busy }: ChoiceProps) {
  const [typed, setTyped] = useState("");
  const now = cellValue(row, field);
  const wanted = typed.trim().toLowerCase();
  return (
    <Combobox
      label={said.change[field](row.title)}
      placeholder={said.find}
      typed={typed}
      onType={setTyped}
      busy={busy}
      empty={said.nothing}
      options={options
        .filter(({ label }) => label.toLowerCase().includes(wanted))
        .map((option) => (option.id === now ? { ...option, icon: Check } : option))}
      onPick={({ id, label }) => onChange({ value: id, shown: label })}
      focusOn={1}
    />
  );
}

/** Giving up asks for the reason; everything else is one press. */
function StatusEditor({ press, onChange, states }: EditorProps & { states: Readonly<Record<string, string>> }) {
  const [isAbandoning, setAbandoning] = useState(false);
  const [reason, setReason] = useState("");
  if (!isAbandoning)
    return (
      <Choice
        press={press}
        options={optionsOf(states)}
        onChange={(change) =>
          change.value === "abandoned" && press.row.status !== "abandoned" ? setAbandoning(true) : onChange(change)
        }
      />
    );
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ value: "abandoned", reason });
      }}
    >
      <Field label={said.reason} required>
        <Textarea
          autoFocus
          rows={3}
          maxLength={2000}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary">
        {said.abandon}
      </Button>
    </form>
  );
}

function DueEditor({ press: { row }, onChange }: EditorProps) {
  const [day, setDay] = useState(row.dueOn ?? "");
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ value: day });
      }}
    >
      <Field label={words.objectives.form.fields.dueOn}>
        <DateField min={row.startOn ?? undefined} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {words.forms.save}
        </Button>
        {row.dueOn && <Button onClick={() => onChange({ value: "" })}>{said.noDay}</Button>}
      </div>
    </form>
  );
}

/** Our people and the customer's: who they are is asked when the cell is opened. */
function AssigneeEditor({ press, onChange }: EditorProps) {
  const people = useFetcher<typeof loader>();
  const { load } = people;
  const { companyId } = press.row;
  useEffect(() => load(`/companies/${companyId}/objectives/assignable`), [load, companyId]);
  const found = people.data;
  const options: ComboboxOption[] = [
    { id: "", label: words.objectives.nobody },
    ...(found?.members ?? []).map(({ id, name }) => ({ id: `member:${id}`, label: name })),
    ...(found?.contacts ?? []).map(({ id, name }) => ({ id: `contact:${id}`, label: name, note: said.customer })),
  ];
  return <Choice press={press} options={options} busy={!found} onChange={onChange} />;
}

/** A press puts a tag on, or takes it off; the tags are asked for when the cell is opened. */
function TagsEditor({ press: { row }, onChange }: EditorProps) {
  const all = useFetcher<typeof tagsLoader>();
  const { load } = all;
  const [typed, setTyped] = useState("");
  useEffect(() => load("/tags"), [load]);
  const on = (id: string) => row.tags.some((tag) => tag.id === id);
  const wanted = typed.trim().toLowerCase();
  const options = (all.data?.tags ?? [])
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ id, label: name, ...(on(id) && { icon: Check }) }));
  function toggle({ id, label }: ComboboxOption) {
    const tags = on(id) ? row.tags.filter((tag) => tag.id !== id) : [...row.tags, { id, name: label }];
    onChange({ value: tags.map((tag) => tag.id).join(","), shown: tags.map(({ name }) => name).join(", ") });
  }
  return (
    <Combobox
      label={said.change.tags(row.title)}
      placeholder={said.findTag}
      typed={typed}
      onType={setTyped}
      busy={!all.data}
      empty={said.noTag}
      options={options}
      onPick={toggle}
      focusOn={1}
    />
  );
}
