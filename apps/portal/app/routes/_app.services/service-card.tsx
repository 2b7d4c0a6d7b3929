import { Day } from "@tandem/ui/customer/day";
import { Moment } from "@tandem/ui/customer/moment";
import { dayOf, daysBetween } from "@tandem/ui/format/days";
import { Card } from "@tandem/ui/patterns/card";
import { SegmentMeter, type SegmentState } from "@tandem/ui/patterns/segment-meter";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { useReader } from "@tandem/ui/primitives/reader";
import type { SharedService } from "~/api-types.ts";
import { words } from "~/messages/en.ts";
import { deliveredOf, isDelivered, ServiceStateOf } from "~/service-state.tsx";
import { DeliverableRow, type SharedDeliverable } from "./deliverable-row.tsx";
import { Satisfaction } from "./satisfaction.tsx";

/** One engagement: how it stands, what is open first, what is delivered folded away, and when we meet. */
export function ServiceCard({ service }: { service: SharedService }) {
  const { now, timeZone } = useReader();
  const today = dayOf(now, timeZone);
  const said = words.services;
  const isSettled = (one: SharedDeliverable) => isDelivered(one) && !one.waitsForYou;
  const done = service.deliverables.filter(isSettled);
  const open = service.deliverables
    .filter((one) => !isSettled(one))
    .sort((one, other) => Number(other.waitsForYou) - Number(one.waitsForYou));
  const late = open.filter((one) => !isDelivered(one) && one.dueOn !== null && one.dueOn < today).length;
  const summary = said.delivered(deliveredOf(service.deliverables), service.deliverables.length, late);
  return (
    <Card look="rows" as="article">
      <div className="grid gap-3.5 px-4 py-5 lg:p-6" id={service.id}>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 className="text-xl font-semibold text-pretty wrap-anywhere">{service.name}</h2>
          <ServiceStateOf health={service.health} look="pill" />
        </div>
        {service.description && <p className="text-ink-2">{service.description}</p>}
        {service.deliverables.length > 0 && (
          <SegmentMeter segments={service.deliverables.map((one) => segmentOf(one, today))} label={summary} />
        )}
        <p className="flex flex-wrap justify-between gap-x-4 text-base tnum">
          <span>{summary}</span>
          {service.startsOn && service.endsOn && (
            <span className="text-ink-2">
              <Day value={service.startsOn} look="medium" /> – <Day value={service.endsOn} look="medium" />
            </span>
          )}
        </p>
      </div>
      {open.map((one) => (
        <DeliverableRow key={one.id} deliverable={one} today={today} />
      ))}
      {done.length > 0 && (
        <div className="px-4 lg:px-6">
          <Disclosure summary={said.done(done.length)}>
            <div className="-mx-4 divide-y divide-line border-t border-line lg:-mx-6">
              {done.map((one) => (
                <DeliverableRow key={one.id} deliverable={one} today={today} />
              ))}
            </div>
          </Disclosure>
        </div>
      )}
      {service.status === "completed" && <Satisfaction service={service} />}
      <dl className="grid grid-cols-2 divide-x divide-line">
        <div className="px-4 py-3.5 lg:px-6">
          <dt className="text-base text-ink-3">{said.lastSession}</dt>
          <dd className="font-medium">
            {service.lastSessionAt ? <Moment value={service.lastSessionAt} /> : said.never}
          </dd>
        </div>
        <div className="px-4 py-3.5 lg:px-6">
          <dt className="text-base text-ink-3">{said.nextSession}</dt>
          <dd className="font-medium">
            {service.nextSession ? (
              <>
                <Moment value={service.nextSession.startsAt} />
                <span className="block text-base font-normal text-ink-2">{service.nextSession.title}</span>
              </>
            ) : (
              said.notPlanned
            )}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function segmentOf({ status, dueOn, waitsForYou, waitsFor }: SharedDeliverable, today: string): SegmentState {
  if (waitsForYou || waitsFor) return "waiting";
  if (status === "approved" || status === "delivered") return "approved";
  const daysPast = dueOn === null ? 0 : daysBetween(dueOn, today);
  if (daysPast > 7) return "late";
  return daysPast > 0 ? "at_risk" : "open";
}
