import { Checkbox } from "@tandem/ui/primitives/checkbox";
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
type Call = Data["call"];
type Props = Pick<Data, "call" | "contacts"> & { refusal: Refusal | null; cancelHref: string };
type Said = typeof words.desk.call;

/** How a call says its fields. */
export const callFacts = (said: Said) => [
  { label: said.direction, sayOf: (one: Call) => said.directions[one.direction] },
  { label: said.startedAt, sayOf: (one: Call) => one.startedAt },
  { label: said.minutes, sayOf: (one: Call) => String(one.seconds / 60) },
  { label: said.connected, sayOf: (one: Call) => (one.connected ? said.yes : said.no) },
  { label: said.disposition, sayOf: (one: Call) => one.disposition },
  { label: said.contact, sayOf: (one: Call) => one.contact?.name },
  { label: said.summary, sayOf: (one: Call) => one.summary },
  { label: said.recordingUrl, sayOf: (one: Call) => one.recordingUrl },
];

export function CallForm({ call, contacts, refusal, cancelHref }: Props) {
  const { timeZone } = useReader();
  const said = words.desk.call;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const known = call.contact && !contacts.some(({ id }) => id === call.contact?.id) ? [call.contact] : [];
  return (
    <EditForm record={call} fields={callFacts(said)} refusal={refusal} cancelHref={cancelHref}>
      <Field label={said.direction} error={error("direction")} className="sm:col-span-2">
        <Select name="direction" defaultValue={call.direction} options={optionsOf(said.directions)} />
      </Field>
      <Field label={said.startedAt} error={error("startedAt")} className="sm:col-span-3">
        <Input name="startedAt" type="datetime-local" defaultValue={wallClockOf(call.startedAt, timeZone)} />
      </Field>
      <Field label={said.minutes} error={error("seconds")} className="sm:col-span-1">
        <Input name="minutes" type="number" min={0} step="any" defaultValue={call.seconds / 60} />
      </Field>
      <Field label={said.contact} error={error("contactId")} className="sm:col-span-3">
        <Select
          name="contactId"
          defaultValue={call.contact?.id ?? ""}
          placeholder={said.nobody}
          options={optionsNamed([...known, ...contacts])}
        />
      </Field>
      <Field label={said.disposition} error={error("disposition")} className="sm:col-span-3">
        <Input name="disposition" maxLength={120} defaultValue={call.disposition ?? ""} />
      </Field>
      <div className="sm:col-span-6">
        <Checkbox name="connected" defaultChecked={call.connected} label={said.connected} />
      </div>
      <Field label={said.summary} error={error("summary")} className="sm:col-span-6">
        <Textarea name="summary" rows={5} maxLength={10_000} defaultValue={call.summary ?? ""} />
      </Field>
      <Field label={said.recordingUrl} error={error("recordingUrl")} className="sm:col-span-6">
        <Input name="recordingUrl" type="url" defaultValue={call.recordingUrl ?? ""} />
      </Field>
    </EditForm>
  );
}
