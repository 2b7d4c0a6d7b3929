import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { CompanyView } from "~/company.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";

type Contact = CompanyView["contacts"][number];
type ContactFormProps = { contact?: Contact; refusal: Refusal | null; cancelHref: string };

/** Everything a person writes about a contact, for a new one and for one that is there; a viewer reads it only. */
export function ContactForm({ contact, refusal, cancelHref }: ContactFormProps) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const isPending = useNavigation().formMethod === "POST";
  const said = words.contacts.form;
  const error = (field: string) => refusal?.fields[field]?.[0];
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 sm:grid-cols-2 max-md:px-4">
      <fieldset disabled={!canWrite} className="contents">
        <RefusalBanner refusal={refusal} className="sm:col-span-2" />
        {contact && <input type="hidden" name="version" value={contact.version} />}
        <Field label={said.fields.name} required error={error("name")} className="sm:col-span-2">
          <Input name="name" defaultValue={contact?.name} maxLength={300} autoFocus={!contact} />
        </Field>
        <Field label={said.fields.title} error={error("title")}>
          <Input name="title" defaultValue={contact?.title ?? ""} maxLength={200} />
        </Field>
        <Field label={said.fields.department} error={error("department")}>
          <Input name="department" defaultValue={contact?.department ?? ""} maxLength={120} />
        </Field>
        <Field label={said.fields.email} error={error("email")}>
          <Input name="email" type="email" defaultValue={contact?.email ?? ""} maxLength={254} />
        </Field>
        <Field label={said.fields.startedOn} error={error("startedOn")}>
          <DateField name="startedOn" defaultValue={contact?.startedOn ?? ""} />
        </Field>
        <Field label={said.fields.phones} hint={said.phonesHint} error={error("phones") ?? error("phones.0")}>
          <Textarea name="phones" rows={2} defaultValue={contact?.phones.join("\n") ?? ""} />
        </Field>
        <Field label={said.fields.valuePathStage} error={error("valuePathStage")}>
          <Select
            name="valuePathStage"
            defaultValue={contact?.valuePathStage ?? ""}
            placeholder={said.noStage}
            options={Object.entries(said.stages).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <fieldset className="sm:col-span-2">
          <legend className="mb-1.5 text-sm font-medium">{said.fields.roles}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {Object.entries(words.contacts.roles).map(([value, label]) => (
              <Checkbox
                key={value}
                name="roles"
                value={value}
                label={label}
                defaultChecked={contact?.roles.some((role) => role === value)}
              />
            ))}
          </div>
        </fieldset>
        {canWrite && (
          <div className="flex gap-2 sm:col-span-2">
            <Button type="submit" variant="primary" pending={isPending}>
              {contact ? words.forms.save : said.create}
            </Button>
            <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
          </div>
        )}
      </fieldset>
    </Form>
  );
}
