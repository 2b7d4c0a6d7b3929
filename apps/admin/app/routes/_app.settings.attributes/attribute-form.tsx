import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import type { AttributeSetting } from "./route.tsx";

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A new attribute, or one that is there: then key and kind stay as soon as it has values. */
export function AttributeForm({ attribute, refusal }: { attribute?: AttributeSetting; refusal: Refusal | null }) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.settings.attributes;
  const isFixed = attribute?.hasValues ?? false;
  const error = (field: string) => refusal?.fields[field]?.[0];
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-start gap-3">
      <input type="hidden" name="act" value={attribute ? "save" : "add"} />
      {attribute && <input type="hidden" name="id" value={attribute.id} />}
      {isFixed && <input type="hidden" name="kind" value={attribute?.kind} />}
      <Field label={said.columns.name} required error={error("name")} className="w-56">
        <Input name="name" required maxLength={120} defaultValue={attribute?.name} />
      </Field>
      <Field
        label={said.columns.key}
        required
        hint={isFixed ? said.keyFixed : said.keyHint}
        error={error("key")}
        className="w-56"
      >
        <Input name="key" required maxLength={60} readOnly={isFixed} defaultValue={attribute?.key} />
      </Field>
      <Field label={said.columns.unit} error={error("unit")} className="w-28">
        <Input name="unit" maxLength={40} defaultValue={attribute?.unit ?? ""} />
      </Field>
      {!isFixed && (
        <Field label={said.columns.kind} error={error("kind")} className="w-36">
          <Select name="kind" defaultValue={attribute?.kind ?? "number"} options={choices(said.kinds)} />
        </Field>
      )}
      <Field label={said.columns.sensitivity} error={error("sensitivity")} className="w-48">
        <Select
          name="sensitivity"
          defaultValue={attribute?.sensitivity ?? "internal"}
          options={choices(said.sensitivities)}
        />
      </Field>
      <Button type="submit" variant={attribute ? undefined : "primary"} pending={isPending} className="mt-5.5">
        {attribute ? said.save : said.add}
      </Button>
    </Form>
  );
}
