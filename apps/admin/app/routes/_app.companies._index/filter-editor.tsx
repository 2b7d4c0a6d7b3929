import type { BookCondition, BookWhere } from "@tandem/domain/companies/book-condition";
import { ATTRIBUTE_TESTS, BOOK_FIELDS, type BookField, testsOf } from "@tandem/domain/companies/book-fields";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import { type FormEvent, useState } from "react";
import * as words from "~/messages/en.ts";
import { conditionIn } from "./condition-in.ts";
import type { Named } from "./describe-condition.ts";
import { ValueFields } from "./value-fields.tsx";

type Props = {
  /** The condition that is changed; a new one where there is none. */
  from: BookCondition | null;
  named: Named;
  seesMoney: boolean;
  onDone: (condition: BookWhere[number]) => void;
  onCancel: () => void;
};

const MONEY = new Set(["open_deal_value", "annual_revenue"]);

const ATTRIBUTE = "attribute:";

/** What the first choice stands at: a field, or one of the workspace's own attributes. */
const keyOf = (from: BookCondition | null): string =>
  from?.field === "attribute" ? ATTRIBUTE + from.attributeId : (from?.field ?? "industry");

/** Field, test, value: three steps in one line, all of them the platform's own controls. */
export default function FilterEditor({ from, named, seesMoney, onDone, onCancel }: Props) {
  const said = words.bookFilter;
  const [chosen, setChosen] = useState(keyOf(from));
  const attribute = named.attributes.find(({ id }) => chosen === ATTRIBUTE + id) ?? null;
  const field = (chosen.startsWith(ATTRIBUTE) ? "attribute" : chosen) as BookField;
  const fields = Object.entries(said.fields).filter(
    ([name]) => (seesMoney || !MONEY.has(name)) && BOOK_FIELDS[name as BookField] !== "attribute",
  );
  const tests = attribute ? [...ATTRIBUTE_TESTS[attribute.kind]] : Object.keys(testsOf(field));
  const [op, setOp] = useState<string>(from?.op ?? "is");
  const test = tests.includes(op) ? op : (tests[0] ?? "is");

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const condition = conditionIn(new FormData(event.currentTarget), field, test, named.currency);
    if (condition) onDone(attribute ? ({ ...condition, attributeId: attribute.id } as BookCondition) : condition);
  }

  return (
    <form
      onSubmit={apply}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      aria-label={said.title}
      className="flex flex-wrap items-start gap-2 border-y border-line bg-canvas px-6 py-3 max-md:px-4"
    >
      <Field label={said.field} className="w-48 max-md:w-full">
        <Select
          autoFocus
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={fields.map(([value, label]) => ({ value, label }))}
        >
          {named.attributes.length > 0 && (
            <optgroup label={said.attributes}>
              {named.attributes.map(({ id, name }) => (
                <option key={id} value={ATTRIBUTE + id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
      <Field label={said.test} className="w-44 max-md:w-full">
        <Select
          value={test}
          onChange={(event) => setOp(event.target.value)}
          options={tests.map((value) => ({ value, label: said.tests[value] ?? value }))}
        />
      </Field>
      <ValueFields
        key={`${chosen} ${testsOf(field)[test]}`}
        field={field}
        attribute={attribute}
        op={test}
        from={keyOf(from) === chosen ? from : null}
        named={named}
      />
      <div className="flex gap-2 self-end">
        <Button type="submit" variant="primary">
          {said.apply}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
