import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";

type Props = {
  attributes: readonly { id: string; name: string; unit: string | null; kind: string }[];
  attribute: { id: string; name: string } | null;
  error: (field: string) => string | undefined;
};

/** By hand, or by a number that is observed of the company. One in the archive is still offered to the objective it has. */
export function CompletionField({ attributes, attribute, error }: Props) {
  const said = words.objectives.form;
  const numbers = attributes.filter(({ kind }) => kind === "number");
  const options = numbers.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name} (${unit})` : name }));
  const isOffered = !attribute || numbers.some(({ id }) => id === attribute.id);
  return (
    <Field
      label={said.fields.completion}
      hint={said.completionHint}
      error={error("attributeId") ?? error("completion")}
      className="sm:col-span-6"
    >
      <Select
        name="attributeId"
        defaultValue={attribute?.id ?? ""}
        placeholder={said.byHand}
        options={isOffered ? options : [...options, { value: attribute.id, label: attribute.name }]}
      />
    </Field>
  );
}
