import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";

type Found = { id: string; name: string; city: string | null };
type EmploymentFormProps = { companies: readonly Found[]; refusal: Refusal | null; cancelHref: string };

/** Which of the companies found, and what is known of the person there. */
export function EmploymentForm({ companies, refusal, cancelHref }: EmploymentFormProps) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.contact360.newCompany;
  const error = (field: string) => refusal?.fields[field]?.[0];
  return (
    <Form method="post" className="grid items-start gap-4 sm:grid-cols-2">
      <RefusalBanner refusal={refusal} className="sm:col-span-2" />
      <Field label={said.pick} required error={error("companyId")} className="sm:col-span-2">
        <Select
          name="companyId"
          options={companies.map(({ id, name, city }) => ({
            value: id,
            label: city ? `${name} (${city})` : name,
          }))}
        />
      </Field>
      <Field label={said.fields.title} error={error("title")}>
        <Input name="title" maxLength={200} />
      </Field>
      <Field label={said.fields.email} error={error("email")}>
        <Input name="email" type="email" maxLength={254} />
      </Field>
      <Field label={said.fields.startedOn} error={error("startedOn")}>
        <DateField name="startedOn" />
      </Field>
      <div className="flex gap-2 sm:col-span-2">
        <Button type="submit" variant="primary" pending={isPending}>
          {said.create}
        </Button>
        <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
