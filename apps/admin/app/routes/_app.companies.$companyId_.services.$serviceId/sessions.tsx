import { Moment } from "@tandem/ui/customer/moment";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { useReader } from "@tandem/ui/primitives/reader";
import { CalendarClock } from "lucide-react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import type { ServicePageData } from "./service-view.ts";
import { SessionForm } from "./session-form.tsx";

type Session = ServicePageData["sessions"][number];
type Props = Pick<ServicePageData, "service" | "sessions"> & { canWrite: boolean; act: Act };

/** The meetings that name this service: those to come, the next one first, then those that were. */
export function Sessions({ service, sessions, canWrite, act }: Props) {
  const { now } = useReader();
  const said = words.service.sessions;
  const isAhead = (one: Session) => one.status === "planned" && Date.parse(one.startsAt) > Date.parse(now);
  const upcoming = sessions.filter(isAhead).reverse();
  const past = sessions.filter((one) => !isAhead(one));
  return (
    <Section title={said.title} count={sessions.length || undefined}>
      {sessions.length === 0 && (
        <EmptyState icon={CalendarClock} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      )}
      <SessionList title={said.upcoming} sessions={upcoming} />
      <SessionList title={said.past} sessions={past} />
      {canWrite && (
        <div key={sessions.length} className="mt-3 grid gap-1">
          {(["log", "schedule"] as const).map((kind) => (
            <Disclosure key={kind} summary={said[kind]}>
              <SessionForm kind={kind} service={service} act={act} />
            </Disclosure>
          ))}
        </div>
      )}
    </Section>
  );
}

function SessionList({ title, sessions }: { title: string; sessions: readonly Session[] }) {
  if (sessions.length === 0) return null;
  const said = words.service.sessions;
  return (
    <div className="mt-2">
      <h3 className="text-xs text-ink-3">{title}</h3>
      <ul className="divide-y divide-line text-sm">
        {sessions.map((one) => (
          <li key={one.id} className="py-2">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0 flex-1 font-medium wrap-anywhere">{one.title}</span>
              {one.status === "cancelled" && <span className="text-xs text-ink-3">{said.cancelled}</span>}
              <span className="text-xs text-ink-3">
                <Moment value={one.startsAt} />
              </span>
            </div>
            {(one.notes ?? one.agenda) && (
              <p className="max-w-[66ch] whitespace-pre-line text-ink-2">{one.notes ?? one.agenda}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
