import { useFetcher } from "@remix-run/react";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { notify } from "@tandem/ui/primitives/toast";
import { NotebookPen } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import type { action } from "../_app.companies.$companyId_.summary/route.tsx";

/** What the company is about, written where it is read. */
export function GlanceSummary({ company }: { company: CompanyView["company"] }) {
  const canWrite = useSignedIn().me.role !== "viewer" && !company.archivedAt;
  const [isEditing, setIsEditing] = useState(false);
  const fetcher = useFetcher<typeof action>();
  const before = useRef(company.summary);
  const said = words.glance.summary;
  const result = fetcher.data;
  const path = `/companies/${company.id}/summary`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer
  useEffect(() => {
    if (!result || !("saved" in result)) return;
    const was = before.current ?? "";
    if (isEditing)
      notify(said.saved, {
        undo: () => fetcher.submit({ summary: was, version: String(result.version) }, { method: "post", action: path }),
      });
    setIsEditing(false);
  }, [result]);
  const edit = () => {
    before.current = company.summary;
    setIsEditing(true);
  };
  if (!company.summary && !canWrite) return null;
  return (
    <Section
      inset="rail"
      title={said.title}
      action={
        canWrite &&
        company.summary &&
        !isEditing && (
          <Button size="xs" variant="quiet" onClick={edit}>
            {said.edit}
          </Button>
        )
      }
    >
      {isEditing ? (
        <fetcher.Form method="post" action={path} className="grid gap-2">
          <RefusalBanner refusal={result && "refusal" in result ? result.refusal : null} />
          <input type="hidden" name="version" value={company.version} />
          <Field label={said.label} hideLabel>
            <Textarea
              name="summary"
              rows={6}
              autoFocus
              maxLength={5000}
              placeholder={said.placeholder}
              defaultValue={company.summary ?? ""}
              onKeyDown={(event) => event.key === "Escape" && setIsEditing(false)}
            />
          </Field>
          <div className="flex gap-2">
            <Button type="submit" size="sm" pending={fetcher.state !== "idle"}>
              {said.save}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setIsEditing(false)}>
              {said.cancel}
            </Button>
          </div>
        </fetcher.Form>
      ) : company.summary ? (
        <p className="text-sm text-pretty wrap-anywhere whitespace-pre-line text-ink-2">{company.summary}</p>
      ) : (
        <EmptyState
          icon={NotebookPen}
          title={said.none}
          actions={
            <Button size="sm" onClick={edit}>
              {said.write}
            </Button>
          }
        />
      )}
    </Section>
  );
}
