import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { Radio } from "lucide-react";
import * as words from "~/messages/en.ts";
import type { Contact360View } from "./contact-view.ts";

/** What the person showed interest in: each topic with how often, how, and when last. */
export function RailSignals({ companyId, topics }: { companyId: string; topics: Contact360View["signalTopics"] }) {
  const said = words.contact360.signals;
  return (
    <Section
      inset="rail"
      title={said.title}
      count={topics.length || undefined}
      action={<TextLink href={`/companies/${companyId}/signals`}>{words.desk.signals.all}</TextLink>}
    >
      {topics.length === 0 && (
        <EmptyState icon={Radio} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      )}
      <ul className="grid gap-2 text-sm">
        {topics.map((topic) => (
          <li key={topic.topic}>
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate font-medium" title={topic.topic}>
                {topic.topic}
              </span>
              <RelativeTime value={topic.lastAt} className="shrink-0 text-ink-3" />
            </div>
            <p className="truncate text-ink-3" title={topic.lastDetail ?? undefined}>
              {said.times(topic.count)}: {topic.kinds.map((kind) => said.kinds[kind]).join(", ")}
              {topic.lastDetail && `. ${topic.lastDetail}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
