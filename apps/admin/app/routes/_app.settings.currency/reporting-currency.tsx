import { Form } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";

type Props = { current: string; currencies: readonly string[]; version: number; canChange: boolean };

/** What sums are told in. Another one drops the rates, which were into this one: that is said before it is done. */
export function ReportingCurrency({ current, currencies, version, canChange }: Props) {
  const said = words.settings.currency;
  if (!canChange) return <p className="text-lg font-semibold">{current}</p>;
  return (
    <Form method="post" key={current} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="act" value="change" />
      <input type="hidden" name="version" value={version} />
      <Field label={said.reporting} hideLabel className="w-28">
        <Select
          name="currency"
          defaultValue={current}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </Field>
      <InlineConfirm confirmLabel={said.changeConfirm}>{said.change}</InlineConfirm>
      <p className="max-w-[66ch] text-sm text-ink-3">{said.changeHint}</p>
    </Form>
  );
}
