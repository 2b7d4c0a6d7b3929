import { useSearchParams } from "@remix-run/react";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { CalendarPlus, CalendarX2 } from "lucide-react";
import { useCompany } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { type Meeting, MeetingItem } from "./meeting-item.tsx";

type Props = {
  upcoming: readonly Meeting[];
  past: { items: readonly Meeting[]; nextCursor: string | null };
  canWrite: boolean;
};

/** What is to come, the next one first, and what has been, the latest first. */
export function MeetingOverview({ upcoming, past, canWrite }: Props) {
  const { company, openDeals, closedDeals } = useCompany();
  const [params] = useSearchParams();
  const said = words.meetings;
  const deals = new Map([...openDeals, ...closedDeals].map((deal) => [deal.id, deal.name]));
  const scheduleHref = `/companies/${company.id}/meetings/new?back=/companies/${company.id}/meetings`;
  return (
    <>
      <Section
        level={3}
        title={said.upcoming}
        count={upcoming.length > 0 ? upcoming.length : undefined}
        action={canWrite && upcoming.length > 0 && <TextLink href={scheduleHref}>{said.newTitle}</TextLink>}
      >
        {upcoming.length === 0 && (
          <EmptyState
            icon={CalendarPlus}
            title={said.none.upcoming}
            actions={canWrite && <TextLink href={scheduleHref}>{said.newTitle}</TextLink>}
          >
            {said.none.upcomingDetail}
          </EmptyState>
        )}
        <ul>
          {upcoming.map((meeting) => (
            <MeetingItem
              key={meeting.id}
              meeting={meeting}
              deal={deals.get(meeting.dealId ?? "")}
              canWrite={canWrite}
            />
          ))}
        </ul>
      </Section>
      <Section level={3} title={said.past}>
        {past.items.length === 0 && !params.has("cursor") && (
          <EmptyState icon={CalendarX2} title={said.none.past}>
            {said.none.pastDetail}
          </EmptyState>
        )}
        <ul>
          {past.items.map((meeting) => (
            <MeetingItem
              key={meeting.id}
              meeting={meeting}
              deal={deals.get(meeting.dealId ?? "")}
              canWrite={canWrite}
            />
          ))}
        </ul>
        <PaginationMore href={past.nextCursor && `?cursor=${encodeURIComponent(past.nextCursor)}`} />
      </Section>
    </>
  );
}
