import { Form, useNavigation } from "@remix-run/react";
import { dayOf } from "@tandem/ui/format/days";
import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { useReader } from "@tandem/ui/primitives/reader";
import { Select } from "@tandem/ui/primitives/select";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

type Props = {
  currencies: readonly string[];
  /** The one that is most wanted. */
  first: string | undefined;
  reportingCurrency: string;
  refusal: Refusal | null;
};

/** A rate from a day on; the same day again replaces it. */
export function RateForm({ currencies, first, reportingCurrency, refusal }: Props) {
  const isPending = useNavigation().formMethod === "POST";
  const { now, timeZone } = useReader();
  const said = words.settings.currency;
  const today = dayOf(now, timeZone);
  const error = (field: string) => refusal?.fields[field]?.[0];
  return (
    <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-start gap-3">
      <input type="hidden" name="act" value="set" />
      <Field label={said.columns.currency} error={error("currency")} className="w-28">
        <Select
          name="currency"
          defaultValue={first ?? "USD"}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </Field>
      <Field label={said.columns.validFrom} error={error("validFrom")} className="w-40">
        <DateField name="validFrom" required max={today} defaultValue={today} />
      </Field>
      <Field label={said.columns.rate} hint={said.rateHint(reportingCurrency)} error={error("rate")} className="w-64">
        <Input name="rate" required inputMode="decimal" className="tnum" />
      </Field>
      <Button type="submit" variant="primary" pending={isPending} className="mt-5.5">
        {said.set}
      </Button>
    </Form>
  );
}
