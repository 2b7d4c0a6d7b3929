import type { BookCondition, BookWhere } from "@tandem/domain/companies/book-condition";
import { type BookField, testsOf } from "@tandem/domain/companies/book-fields";
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
const OF_COMPANY = new Set(["parent", "partner"]);

/** Field, test, value: three steps in one line, all of them the platform's own controls. */
export function FilterEditor({ from, named, seesMoney, onDone, onCancel }: Props) {
  const said = words.bookFilter;
  const [field, setField] = useState<BookField>(from?.field ?? "industry");
  const fields = Object.entries(said.fields).filter(([name]) => seesMoney || !MONEY.has(name));
  const tests = Object.keys(testsOf(field)).filter((op) => !OF_COMPANY.has(field) || op.startsWith("is_"));
  const [op, setOp] = useState<string>(from?.op ?? "is");
  const test = tests.includes(op) ? op : (tests[0] ?? "is");

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const condition = conditionIn(new FormData(event.currentTarget), field, test, named.currency);
    if (condition) onDone(condition);
  }

  return (
    <form
      onSubmit={apply}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      aria-label={said.title}
      className="flex flex-wrap items-end gap-2 border-y border-line bg-canvas px-6 py-3 max-md:px-4"
    >
      <Field label={said.field} className="w-48 max-md:w-full">
        <Select
          autoFocus
          value={field}
          onChange={(event) => setField(event.target.value as BookField)}
          options={fields.map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.test} className="w-44 max-md:w-full">
        <Select
          value={test}
          onChange={(event) => setOp(event.target.value)}
          options={tests.map((value) => ({ value, label: said.tests[value] ?? value }))}
        />
      </Field>
      <ValueFields
        key={`${field} ${testsOf(field)[test]}`}
        field={field}
        op={test}
        from={from?.field === field ? from : null}
        named={named}
      />
      <div className="flex gap-2">
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
