import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { CalendarPlus, CalendarX2 } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { MeetingItem } from "./meeting-item.tsx";

export const loader = memberLoader(async ({ api, param, url }) => {
  const cursor = url.searchParams.get("cursor");
  const overview = api.v1.companies[":companyId"]["meeting-overview"];
  return unwrap(
    await overview.$get({
      param: { companyId: param("companyId") },
      query: { limit: "25", ...(cursor && { cursor }) },
    }),
  );
});

export default function CompanyMeetings() {
  const { upcoming, past } = useLoaderData<typeof loader>();
  const { company, openDeals, closedDeals } = useCompany();
  const [params] = useSearchParams();
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.meetings;
  const deals = new Map([...openDeals, ...closedDeals].map((deal) => [deal.id, deal.name]));
  const scheduleHref = `/companies/${company.id}/meetings/new?back=/companies/${company.id}/meetings`;
  return (
    <>
      <h2 className="sr-only">{said.title}</h2>
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
