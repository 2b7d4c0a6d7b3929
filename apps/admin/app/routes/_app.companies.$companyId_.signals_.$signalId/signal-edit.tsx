import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { useReader } from "@tandem/ui/primitives/reader";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { EditForm } from "~/edit-form.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { optionsNamed, optionsOf } from "~/options.ts";
import { wallClockOf } from "~/workspace-time.ts";
import type { loader } from "./route.tsx";

type Data = Awaited<ReturnType<typeof loader>>;
type Signal = Data["signal"];
type Props = Pick<Data, "signal" | "contacts"> & { refusal: Refusal | null; cancelHref: string };

const said = words.desk.signals;

/** How a signal says its fields. */
export const signalFacts = [
  { label: said.kind, sayOf: (one: Signal) => said.kinds[one.kind] },
  { label: said.topic, sayOf: (one: Signal) => one.topic },
  { label: said.contact, sayOf: (one: Signal) => one.contact?.name ?? said.company },
  { label: said.when, sayOf: (one: Signal) => one.occurredAt },
  { label: said.detail, sayOf: (one: Signal) => one.detail },
];

export function SignalEdit({ signal, contacts, refusal, cancelHref }: Props) {
  const { timeZone } = useReader();
  const error = (field: string) => refusal?.fields[field]?.[0];
  const gone = signal.contact && !contacts.some(({ id }) => id === signal.contact?.id) ? [signal.contact] : [];
  return (
    <EditForm record={signal} fields={signalFacts} refusal={refusal} cancelHref={cancelHref}>
      <Field label={said.topic} required error={error("topic")} className="sm:col-span-6">
        <Input name="topic" maxLength={200} defaultValue={signal.topic} />
      </Field>
      <Field label={said.kind} error={error("kind")} className="sm:col-span-2">
        <Select name="kind" defaultValue={signal.kind} options={optionsOf(said.kinds)} />
      </Field>
      <Field label={said.contact} error={error("contactId")} className="sm:col-span-2">
        <Select
          name="contactId"
          defaultValue={signal.contact?.id ?? ""}
          placeholder={said.company}
          options={optionsNamed([...gone, ...contacts])}
        />
      </Field>
      <Field label={said.when} required error={error("occurredAt")} className="sm:col-span-2">
        <Input name="occurredAt" type="datetime-local" defaultValue={wallClockOf(signal.occurredAt, timeZone)} />
      </Field>
      <Field label={said.detail} error={error("detail")} className="sm:col-span-6">
        <Textarea name="detail" rows={4} maxLength={2000} defaultValue={signal.detail ?? ""} />
      </Field>
    </EditForm>
  );
}
