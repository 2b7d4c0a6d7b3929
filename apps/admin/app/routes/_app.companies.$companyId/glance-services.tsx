import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Link, TextLink } from "@tandem/ui/primitives/link";
import { PackageOpen } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { ServiceMeter } from "~/service-meter.tsx";
import { ServiceStateOf } from "~/service-state-of.tsx";

const DONE = new Set(["delivered", "approved"]);

/** Every engagement with n of m delivered and how it stands. */
export function GlanceServices({ view: { company, services } }: { view: CompanyView }) {
  const said = words.company.glance;
  const owed = services.flatMap((service) => service.deliverables);
  const [done, all] = [owed.filter(({ status }) => DONE.has(status)).length, owed.length];
  return (
    <Section
      inset="rail"
      title={said.services}
      count={all > 0 ? words.glance.services.delivered(done, all) : services.length || undefined}
      action={
        <TextLink href={`/companies/${company.id}/services`}>
          {services.length > 0 ? said.all : words.glance.services.add}
        </TextLink>
      }
    >
      {services.length === 0 && <EmptyState icon={PackageOpen} title={said.noServices} />}
      <ul className="grid gap-3 text-sm">
        {services.slice(0, 4).map((service) => (
          <li key={service.id} className="grid gap-1.5">
            <div className="flex items-baseline justify-between gap-3">
              <Link
                href={`/companies/${company.id}/services#${service.id}`}
                className="min-w-0 truncate hover:underline"
                title={service.name}
              >
                {service.name}
              </Link>
              <ServiceStateOf health={service.health} />
            </div>
            <ServiceMeter deliverables={service.deliverables} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
