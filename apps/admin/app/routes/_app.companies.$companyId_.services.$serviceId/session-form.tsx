import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { useReader } from "@tandem/ui/primitives/reader";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { nextQuarter, wallClockOf } from "~/workspace-time.ts";
import type { ServiceView } from "./service-view.ts";

type Props = { kind: "log" | "schedule"; service: ServiceView; act: Act };

/** A session that took place, or the next one; its time is by the workspace's clock. */
export function SessionForm({ kind, service, act }: Props) {
  const { now, timeZone } = useReader();
  const said = words.service.sessions;
  const start = kind === "log" ? new Date(Date.parse(now) - 3_600_000) : nextQuarter(new Date(now));
  return (
    <act.Form method="post" className="grid items-start gap-3 pt-2 sm:grid-cols-6">
      <input type="hidden" name="act" value={kind} />
      <Field label={said.titleField} required className="sm:col-span-6">
        <Input name="title" maxLength={200} defaultValue={said.titleOf(service.name).slice(0, 200)} />
      </Field>
      <Field label={said.when} required className="sm:col-span-3">
        <Input name="startsAt" type="datetime-local" defaultValue={wallClockOf(start, timeZone)} />
      </Field>
      <Field label={said.minutes} className="sm:col-span-2">
        <Input name="minutes" type="number" min={5} max={1440} step={5} defaultValue={60} />
      </Field>
      <Field label={kind === "log" ? said.notes : said.agenda} className="sm:col-span-6">
        <Textarea name="text" rows={3} maxLength={kind === "log" ? 20_000 : 5000} />
      </Field>
      <div className="sm:col-span-6">
        <Button type="submit" size="sm" pending={act.isPending}>
          {said[kind]}
        </Button>
      </div>
    </act.Form>
  );
}
