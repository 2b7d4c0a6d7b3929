import { Card } from "@tandem/ui/patterns/card";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Link } from "@tandem/ui/primitives/link";
import { Package } from "lucide-react";
import type { SharedService } from "~/api-types.ts";
import { words } from "~/messages/en.ts";
import { deliveredOf, ServiceStateOf } from "~/service-state.tsx";

/** Every engagement in two lines, with how it stands. */
export function HomeServices({ services }: { services: readonly SharedService[] }) {
  return (
    <Section inset="none" title={words.home.services}>
      {services.length === 0 ? (
        <EmptyState icon={Package} title={words.home.noServices} />
      ) : (
        <Card look="rows" as="ul">
          {services.map((service) => (
            <li key={service.id} className="relative px-4 py-3.5 hover:bg-hover lg:px-5">
              <Link
                href={`/services#${service.id}`}
                className="font-medium text-pretty after:absolute after:inset-0 after:content-['']"
              >
                {service.name}
              </Link>
              <span className="mt-0.5 flex flex-wrap items-baseline justify-between gap-x-3 text-base text-ink-2">
                <span className="tnum">
                  {words.services.delivered(deliveredOf(service.deliverables), service.deliverables.length, 0)}
                </span>
                <ServiceStateOf health={service.health} />
              </span>
            </li>
          ))}
        </Card>
      )}
    </Section>
  );
}
