import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Card } from "@tandem/ui/patterns/card";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { Link } from "@tandem/ui/primitives/link";
import { Package } from "lucide-react";
import { words } from "~/messages/en.ts";
import { portalAction, portalLoader } from "~/portal-request.server.ts";
import { deliveredOf, ServiceStateOf } from "~/service-state.tsx";
import { actOnServices } from "./service-acts.server.ts";
import { ServiceCard } from "./service-card.tsx";

export const meta: MetaFunction = () => [{ title: words.services.title }];

export const loader = portalLoader(async ({ api }) => unwrap(await api.v1.portal.services.$get()));

export const action = portalAction(async (request, form) => {
  await actOnServices(request, form);
  throw redirect("/services");
});

/** Whoever was too late sees at once what stands now, beside the refusal. */
export const shouldRevalidate = () => true;

export default function Services() {
  const { items } = useLoaderData<typeof loader>();
  const said = words.services;
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <PageHeader flush title={said.title} lede={said.lede} />
      {refusal && (
        <p role="alert" className="mt-4 rounded-card border border-line-strong bg-red-soft px-4 py-3 text-red">
          {refusal.detail}
        </p>
      )}
      {items.length === 0 ? (
        <div className="mt-6">
          <EmptyState look="page" icon={Package} title={said.none}>
            {said.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <div className="mt-7 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_344px] lg:gap-10">
          <div className="grid min-w-0 gap-7">
            {items.map((service) => (
              <ServiceCard key={service.id} service={service} />
            ))}
          </div>
          <aside className="min-w-0 max-lg:hidden lg:sticky lg:top-22">
            <Section inset="none" title={said.all}>
              <Card look="rows" as="ul">
                {items.map((service) => (
                  <li key={service.id} className="relative px-5 py-3.5 hover:bg-hover">
                    <Link
                      href={`#${service.id}`}
                      className="font-medium after:absolute after:inset-0 after:content-['']"
                    >
                      {service.name}
                    </Link>
                    <span className="mt-0.5 flex items-baseline justify-between gap-3 text-base text-ink-2 tnum">
                      {said.delivered(deliveredOf(service.deliverables), service.deliverables.length, 0)}
                      <ServiceStateOf health={service.health} />
                    </span>
                  </li>
                ))}
              </Card>
            </Section>
          </aside>
        </div>
      )}
    </>
  );
}
