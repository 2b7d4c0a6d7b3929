import { Day } from "@tandem/ui/customer/day";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RatingMeter } from "@tandem/ui/customer/rating";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import * as words from "~/messages/en.ts";
import { ServiceMeter } from "~/service-meter.tsx";
import type { ServiceView } from "./service-view.ts";

/** The facts of the engagement at a glance. */
export function ServiceAside({ service }: { service: ServiceView }) {
  const said = words.service;
  const day = (value: string | null) => (value ? <Day value={value} look="medium" /> : <NoValue />);
  const time = (value: string | null) => (value ? <RelativeTime value={value} /> : <NoValue />);
  return (
    <aside aria-label={said.facts} className="min-w-0 max-xl:border-t max-xl:border-line">
      <Section title={said.facts} inset="rail">
        <div className="mb-4 grid gap-1.5">
          <ServiceMeter deliverables={service.deliverables} />
        </div>
        <PropertyList
          items={[
            { label: said.fields.status, value: said.statuses[service.status] },
            { label: said.fields.kind, value: said.kinds[service.kind] },
            { label: said.fields.owner, value: service.owner?.name ?? <NoValue /> },
            { label: said.fields.startsOn, value: day(service.startsOn) },
            { label: said.fields.endsOn, value: day(service.endsOn) },
            { label: said.columns.lastSession, value: time(service.lastSessionAt) },
            { label: said.columns.nextSession, value: time(service.nextSessionAt) },
            {
              label: said.columns.satisfaction,
              value: service.satisfaction ? <Satisfaction service={service} /> : <NoValue />,
            },
          ]}
        />
      </Section>
    </aside>
  );
}

/** The rating, and where the customer gave it themselves, who did, when, and in which words. */
function Satisfaction({ service }: { service: ServiceView }) {
  const { satisfaction, satisfactionBy, satisfactionAt, satisfactionComment } = service;
  return (
    <>
      <RatingMeter value={satisfaction} size="pips" />
      {satisfactionBy && satisfactionAt && (
        <span className="block text-xs text-ink-2">
          {satisfactionBy}, <RelativeTime value={satisfactionAt} inline />
        </span>
      )}
      {satisfactionComment && <q className="block text-ink-2 wrap-anywhere">{satisfactionComment}</q>}
    </>
  );
}
