import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import { problemsOf } from "~/imports/draft-problems.ts";
import type { MappingView } from "~/imports/mapping-view.server.ts";
import type { Refusal } from "~/member-request.server.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { FileStep } from "./file-step.tsx";
import type { MappingResult } from "./mapping-acts.server.ts";
import { refusedOf } from "./refused.ts";
import { StartBar } from "./start-bar.tsx";
import { useMapping } from "./use-mapping.ts";

type MappingFormProps = { read: MappingView; result: MappingResult | null; refusal: Refusal | null };

/** One form for all files of the upload: it holds everything that was said, with scripts and without. */
export function MappingForm({ read, result, refusal }: MappingFormProps) {
  const { view, files } = useMapping(read, result);
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const { formData } = useNavigation();
  const pending = formData?.get("act") as string | undefined;
  const settled = files.map(({ draft, file }) => problemsOf(draft, file, view.kinds));
  const isOpen = settled.some((problems) => problems.length > 0);
  const changed = result?.changed ?? null;
  let step = -1;
  function act(name: string) {
    if (!form.current) return;
    const told = new FormData(form.current);
    told.set("act", name);
    submit(told, { method: "post", preventScrollReset: true, replace: true });
  }
  /** What is still open is shown instead of being sent. */
  function checkStart(event: FormEvent) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isStart = submitter instanceof HTMLButtonElement && ["try", "import"].includes(submitter.value);
    if (!isStart || !isOpen) return;
    event.preventDefault();
    const first = form.current?.querySelector<HTMLElement>("[data-open-question]");
    first?.closest("details")?.setAttribute("open", "");
    first?.scrollIntoView({ block: "center" });
    (first?.querySelector<HTMLElement>("input, select") ?? first)?.focus();
  }
  return (
    <Form ref={form} method="post" onSubmit={checkStart} preventScrollReset replace>
      {/* Enter in a field presses the first button of a form: here that reads the files again. */}
      <button type="submit" name="act" value="read" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <RefusalBanner refusal={refusal} className="mx-6 mb-4 max-md:mx-4" />
      <div className="border-t border-line">
        {files.map((one) => {
          if (one.draft.isIncluded) step += 1;
          return (
            <FileStep
              key={one.file.name}
              {...one}
              isOnly={files.length === 1}
              kinds={view.kinds}
              saved={view.saved}
              problems={settled[one.at] ?? []}
              refused={refusedOf(
                changed === null || changed === one.at ? refusal : null,
                one.draft.isIncluded ? step : null,
              )}
              pending={pending}
              act={act}
            />
          );
        })}
      </div>
      <StartBar files={files} settled={settled} pending={pending} />
    </Form>
  );
}
