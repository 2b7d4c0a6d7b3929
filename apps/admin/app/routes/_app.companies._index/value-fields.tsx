import type { BookCondition } from "@tandem/domain/companies/book-condition";
import { BOOK_FIELDS, type BookField, testsOf } from "@tandem/domain/companies/book-fields";
import { currencyExponent } from "@tandem/domain/money/currency-exponent";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";
import { CompanyChoice } from "./company-choice.tsx";
import type { Named, NamedAttribute } from "./describe-condition.ts";

type Props = {
  field: BookField;
  /** Whose values they are where the field is an attribute. */
  attribute: NamedAttribute | null;
  op: string;
  from: BookCondition | null;
  named: Named;
};

/** What the test is against: nothing, a text, numbers, days, or some of what there is. */
export function ValueFields({ field, attribute, op, from, named }: Props) {
  const said = words.bookFilter;
  const kind = BOOK_FIELDS[field];
  const takes = testsOf(field)[op];
  const isSame = from && testsOf(field)[from.op] === takes;
  const before = isSame && "value" in from ? [from.value].flat() : [];
  const at = (index: number) => (before[index] === undefined ? "" : String(before[index]));
  const scale = kind === "money" ? 10 ** currencyExponent(named.currency) : 1;
  const amount = (index: number) => (at(index) === "" ? "" : String(Number(at(index)) / scale));
  const isWhole = kind !== "money" && kind !== "attribute";
  const unit = kind === "money" ? said.money(named.currency) : (attribute?.unit ?? undefined);
  const number = (label: string, index: number) => (
    <Field label={label} hint={unit} className="w-36">
      <Input name="value" type="number" required step={isWhole ? 1 : "any"} defaultValue={amount(index)} />
    </Field>
  );
  const day = (label: string, index: number) => (
    <Field label={label} className="w-40">
      <DateField name="value" required min="1800-01-01" max="2299-12-31" defaultValue={at(index)} />
    </Field>
  );
  switch (takes) {
    case "none":
    case undefined:
      return null;
    case "number":
      return number(said.value, 0);
    case "numbers":
      return (
        <>
          {number(said.from, 0)}
          {number(said.to, 1)}
        </>
      );
    case "span":
      return (
        <Field label={said.days} className="w-28">
          <Input name="value" type="number" required min={0} max={36500} step={1} defaultValue={at(0) || "30"} />
        </Field>
      );
    case "day":
      return day(said.value, 0);
    case "days":
      return (
        <>
          {day(said.from, 0)}
          {day(said.to, 1)}
        </>
      );
    case "flag":
      return <YesOrNo value={at(0)} />;
    case "some":
      if (attribute?.kind === "boolean") return <YesOrNo value={at(0)} />;
      if (kind === "attribute") break;
      if (kind === "company") return <CompanyChoice chosen={before.map(String)} known={named.companies} />;
      if (kind !== "text") return <Choice options={optionsOf(kind, named)} chosen={before.map(String)} />;
  }
  return (
    <Field label={said.value} hint={takes === "some" ? said.several : undefined} className="w-64 max-md:w-full">
      <Input name="value" required maxLength={500} defaultValue={before.join(", ")} />
    </Field>
  );
}

function YesOrNo({ value }: { value: string }) {
  const said = words.bookFilter;
  const options = [
    { value: "true", label: said.yes },
    { value: "false", label: said.no },
  ];
  return (
    <Field label={said.value} className="w-28">
      <Select name="value" defaultValue={value || "true"} options={options} />
    </Field>
  );
}

function Choice({ options, chosen }: { options: readonly { id: string; name: string }[]; chosen: readonly string[] }) {
  const said = words.bookFilter;
  return (
    <fieldset className="max-w-full min-w-48">
      <legend className="mb-1 text-sm font-medium">{said.value}</legend>
      {options.length === 0 && <p className="text-sm text-ink-3">{said.none}</p>}
      <div className="flex max-h-40 flex-wrap gap-x-4 overflow-y-auto">
        {options.map(({ id, name }) => (
          <Checkbox key={id} name="value" value={id} label={name} defaultChecked={chosen.includes(id)} />
        ))}
      </div>
    </fieldset>
  );
}

function optionsOf(kind: string, { members, tags, lists }: Named): readonly { id: string; name: string }[] {
  const me = { id: "me", name: words.companies.ownerMe };
  switch (kind) {
    case "relationship":
      return Object.entries(words.companies.relationships).map(([id, name]) => ({ id, name }));
    case "member":
      return [me, { id: "none", name: words.companies.ownerNone }, ...members];
    case "members":
      return [me, ...members];
    case "tags":
      return tags;
    case "lists":
      return lists;
    default:
      return [];
  }
}
