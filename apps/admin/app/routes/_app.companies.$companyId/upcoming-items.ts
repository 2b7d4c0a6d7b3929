import { daysBetween } from "@tandem/ui/format/days";
import type { CompanyView } from "~/company.tsx";

export interface AheadItem {
  kind: "meeting" | "task" | "deliverable" | "renewal";
  id: string;
  title: string;
  /** An instant, for meetings; else the day. */
  at: string | null;
  dueOn: string | null;
  isLate: boolean;
  href?: string;
}

/** Renewals further away are news of another day. */
const RENEWAL_DAYS = 180;
const OPEN_SERVICE = new Set(["planned", "active"]);
const OWED = new Set(["not_started", "in_progress", "sent_back"]);

/** Meetings, tasks, deliverables that are due and renewals, by time; what is late comes first by itself. */
export function upcomingItems({ company, upcoming, services, subscriptions }: CompanyView, today: string): AheadItem[] {
  const deliverables = services
    .filter((service) => OPEN_SERVICE.has(service.status))
    .flatMap((service) =>
      service.deliverables
        .filter((deliverable) => deliverable.dueOn && OWED.has(deliverable.status))
        .map(({ id, title, dueOn }) => ({
          kind: "deliverable" as const,
          id,
          title,
          at: null,
          dueOn,
          isLate: dueOn !== null && dueOn < today,
          href: `/companies/${company.id}/services#${service.id}`,
        })),
    );
  const renewals = subscriptions
    .filter(({ renewsOn, endsOn }) => renewsOn && !endsOn && daysBetween(today, renewsOn) <= RENEWAL_DAYS)
    .map(({ id, name, renewsOn }) => ({
      kind: "renewal" as const,
      id,
      title: name,
      at: null,
      dueOn: renewsOn,
      isLate: renewsOn !== null && renewsOn < today,
    }));
  const all: AheadItem[] = [...upcoming, ...deliverables, ...renewals];
  const whenOf = ({ at, dueOn }: AheadItem) => at ?? dueOn ?? "9999";
  return all.sort((a, b) => whenOf(a).localeCompare(whenOf(b)));
}
