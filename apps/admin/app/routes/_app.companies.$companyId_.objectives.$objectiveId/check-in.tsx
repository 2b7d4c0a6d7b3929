import { Form, useNavigation } from "@remix-run/react";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { useReader } from "@tandem/ui/primitives/reader";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { standing } from "~/objective-words.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** Where it stands, and the form that moves it: a new figure where it has figures, else a percent. */
export function CheckIn({ objective }: { objective: CompanyView["objectives"][number] }) {
  const { me } = useSignedIn();
  const { locale } = useReader();
  const isPending = useNavigation().formMethod === "POST";
  const said = words.objectives.detail;
  const { progress, status, target, current, unit } = objective;
  const hasFigures = target !== null || current !== null;
  const isDone = status === "completed" || (progress.maintains && progress.value === 1);
  return (
    <Section title={said.progress}>
      <p className="mb-2 text-lg font-semibold tnum">{standing(objective, locale)}</p>
      <ProgressBar
        value={status === "completed" ? 1 : progress.value}
        expected={progress.expected}
        done={isDone}
        size={10}
        tone="chart"
      />
      {me.role !== "viewer" && status !== "completed" && status !== "abandoned" && (
        <Form method="post" key={objective.version} className="mt-4 flex flex-wrap items-end gap-2">
          <input type="hidden" name="act" value="check-in" />
          {hasFigures ? (
            <Field label={unit ? `${said.value} (${unit})` : said.value} className="w-40">
              <Input name="value" inputMode="decimal" required className="tnum" />
            </Field>
          ) : (
            <Field label={said.percent} className="w-28">
              <Input name="percent" type="number" min={0} max={100} required className="tnum" />
            </Field>
          )}
          <Field label={said.note} className="min-w-48 flex-1">
            <Input name="note" maxLength={2000} />
          </Field>
          <Button type="submit" pending={isPending}>
            {said.record}
          </Button>
        </Form>
      )}
    </Section>
  );
}
