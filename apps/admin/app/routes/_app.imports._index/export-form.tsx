import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Select } from "@tandem/ui/primitives/select";
import { Download } from "lucide-react";
import * as words from "~/messages/en.ts";

const said = words.imports.exports;
const KINDS = Object.entries(words.imports.kinds).map(([value, label]) => ({ value, label }));

/** Everything, or one kind, as files: plain links and a plain form, so that the browser saves what comes. */
export function ExportForm() {
  return (
    <section
      aria-labelledby="exports"
      className="flex flex-wrap items-center gap-x-6 gap-y-3 border-y border-line px-6 py-4 max-md:px-4"
    >
      <div className="min-w-0 flex-1 basis-80">
        <h2 id="exports" className="text-base font-semibold">
          {said.title}
        </h2>
        <p className="text-sm text-pretty text-ink-2">{said.lede}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <form action="/exports/one" method="get" className="flex items-center gap-2">
          <Select name="kind" aria-label={said.kind} options={KINDS} defaultValue="companies" className="w-40" />
          <Button type="submit" icon={Download}>
            {said.one}
          </Button>
        </form>
        <ButtonLink href="/exports/everything.zip" download icon={Download}>
          {said.everything}
        </ButtonLink>
      </div>
    </section>
  );
}
