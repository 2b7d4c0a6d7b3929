import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { CompanyView } from "~/company.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";

type Company = CompanyView["company"];
type CompanyFormProps = {
  company?: Company;
  members: readonly { id: string; name: string; active: boolean }[];
  refusal: Refusal | null;
  cancelHref: string;
};

const PLAIN = [
  "domain",
  "website",
  "phone",
  "industry",
  "employees",
  "street",
  "postalCode",
  "city",
  "country",
] as const;
const INPUTS: Record<(typeof PLAIN)[number], { type?: string; max?: number; wide?: boolean }> = {
  domain: { max: 253 },
  website: { type: "url", max: 500 },
  phone: { type: "tel", max: 60 },
  industry: { max: 120 },
  employees: { type: "number" },
  street: { max: 200, wide: true },
  postalCode: { max: 30 },
  city: { max: 120 },
  country: { max: 120 },
};

/** Everything a person writes about a company, for a new one and for one that is there. */
export function CompanyForm({ company, members, refusal, cancelHref }: CompanyFormProps) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.companyForm;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const owners = members.filter((member) => member.active || member.id === company?.owner?.id);
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 sm:grid-cols-2 max-md:px-4">
      <RefusalBanner refusal={refusal} className="sm:col-span-2" />
      {company && <input type="hidden" name="version" value={company.version} />}
      <Field label={said.fields.name} required error={error("name")} className="sm:col-span-2">
        <Input name="name" defaultValue={company?.name} maxLength={300} autoFocus={!company} />
      </Field>
      <Field label={said.fields.relationship} error={error("relationship")}>
        <Select
          name="relationship"
          defaultValue={company?.relationship ?? "prospect"}
          options={Object.entries(words.companies.relationships).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.fields.ownerMemberId} error={error("ownerMemberId")}>
        <Select
          name="ownerMemberId"
          defaultValue={company?.owner?.id ?? ""}
          placeholder={said.nobody}
          options={owners.map((member) => ({ value: member.id, label: member.name }))}
        />
      </Field>
      <Field label={said.fields.customerSince} error={error("customerSince")} hint={said.customerSinceHint}>
        <DateField name="customerSince" defaultValue={company?.customerSince ?? ""} />
      </Field>
      {PLAIN.map((name) => (
        <Field
          key={name}
          label={said.fields[name]}
          error={error(name)}
          className={INPUTS[name].wide ? "sm:col-span-2" : undefined}
        >
          <Input
            name={name}
            type={INPUTS[name].type}
            maxLength={INPUTS[name].max}
            defaultValue={company?.[name] ?? ""}
          />
        </Field>
      ))}
      <Field label={said.fields.summary} error={error("summary")} hint={said.summaryHint} className="sm:col-span-2">
        <Textarea name="summary" rows={5} maxLength={5000} defaultValue={company?.summary ?? ""} />
      </Field>
      <div className="flex gap-2 sm:col-span-2">
        <Button type="submit" variant="primary" pending={isPending}>
          {company ? said.save : said.create}
        </Button>
        <ButtonLink href={cancelHref}>{said.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
