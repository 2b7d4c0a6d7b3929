import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { History } from "lucide-react";
import * as words from "~/messages/en.ts";
import { TimelineList } from "../_app.companies.$companyId._index/timeline-list.tsx";
import type { Contact360View } from "./contact-view.ts";

/** The person's own events; the company's timeline goes on from here, filtered by them. */
export function ContactTimeline({ view: { contact, company, timeline } }: { view: Contact360View }) {
  const said = words.contact360.timeline;
  const all = `/companies/${company.id}?contactId=${contact.id}`;
  return (
    <Section title={said.title} action={timeline.items.length > 0 && <TextLink href={all}>{said.all}</TextLink>}>
      {timeline.items.length === 0 ? (
        <EmptyState icon={History} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      ) : (
        <TimelineList events={timeline.items} />
      )}
      {timeline.nextCursor && (
        <p className="pt-3 text-sm">
          <TextLink href={all}>{said.more}</TextLink>
        </p>
      )}
    </Section>
  );
}
