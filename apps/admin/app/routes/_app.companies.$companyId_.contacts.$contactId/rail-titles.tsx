import { Day } from "@tandem/ui/customer/day";
import { Section } from "@tandem/ui/patterns/section";
import * as words from "~/messages/en.ts";
import type { Contact360View } from "./contact-view.ts";

/** The titles this person held here, the latest first; one alone stands in the header already. */
export function RailTitles({ titles }: { titles: Contact360View["titles"] }) {
  const said = words.contact360.titles;
  if (titles.length < 2) return null;
  return (
    <Section inset="rail" title={said.title}>
      <ol className="grid gap-1.5 text-sm">
        {titles.map(({ title, fromOn }) => (
          <li key={`${fromOn} ${title}`} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{title}</span>
            <span className="shrink-0 text-ink-3">
              {words.contact360.companies.from} <Day value={fromOn} look="medium" />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
