import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { EditForm } from "~/edit-form.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";
import type { loader } from "./route.tsx";

type Data = Awaited<ReturnType<typeof loader>>;
type Service = Data["service"];
type Props = Pick<Data, "service" | "owners"> & { refusal: Refusal | null; cancelHref: string };

export function ServiceForm({ service, owners, refusal, cancelHref }: Props) {
  const { fields: said, kinds, statuses, ratings, unowned } = words.service;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const shown = [
    { label: said.name, sayOf: (one: Service) => one.name },
    { label: said.description, sayOf: (one: Service) => one.description },
    { label: said.kind, sayOf: (one: Service) => kinds[one.kind] },
    { label: said.status, sayOf: (one: Service) => statuses[one.status] },
    { label: said.owner, sayOf: (one: Service) => one.owner?.name },
    { label: said.startsOn, sayOf: (one: Service) => one.startsOn },
    { label: said.endsOn, sayOf: (one: Service) => one.endsOn },
    { label: said.satisfaction, sayOf: (one: Service) => one.satisfaction?.toString() },
  ];
  const isKnown = !service.owner || owners.some(({ value }) => value === service.owner?.id);
  return (
    <EditForm record={service} fields={shown} refusal={refusal} cancelHref={cancelHref}>
      <Field label={said.name} required error={error("name")} className="sm:col-span-6">
        <Input name="name" maxLength={200} defaultValue={service.name} />
      </Field>
      <Field label={said.description} error={error("description")} className="sm:col-span-6">
        <Textarea name="description" rows={3} maxLength={5000} defaultValue={service.description ?? ""} />
      </Field>
      <Field label={said.kind} error={error("kind")} className="sm:col-span-2">
        <Select name="kind" defaultValue={service.kind} options={optionsOf(kinds)} />
      </Field>
      <Field label={said.status} error={error("status")} className="sm:col-span-2">
        <Select name="status" defaultValue={service.status} options={optionsOf(statuses)} />
      </Field>
      <Field label={said.owner} error={error("ownerMemberId")} className="sm:col-span-2">
        <Select
          name="ownerMemberId"
          defaultValue={isKnown ? (service.owner?.id ?? "") : ""}
          placeholder={unowned}
          options={owners}
        />
      </Field>
      <Field label={said.startsOn} error={error("startsOn")} className="sm:col-span-2">
        <DateField name="startsOn" defaultValue={service.startsOn ?? ""} />
      </Field>
      <Field label={said.endsOn} error={error("endsOn")} className="sm:col-span-2">
        <DateField name="endsOn" defaultValue={service.endsOn ?? ""} />
      </Field>
      <Field label={said.satisfaction} error={error("satisfaction")} className="sm:col-span-2">
        <Select
          name="satisfaction"
          defaultValue={service.satisfaction?.toString() ?? ""}
          placeholder={said.notRated}
          options={optionsOf(ratings)}
        />
      </Field>
    </EditForm>
  );
}
