import { Await } from "@remix-run/react";
import { ErrorState } from "@tandem/ui/patterns/error-state";
import { Section } from "@tandem/ui/patterns/section";
import { Suspense } from "react";
import type { CompanyView } from "~/company.tsx";
import { words } from "~/messages/en.ts";
import { GlanceContacts } from "./glance-contacts.tsx";
import { GlanceFinance } from "./glance-finance.tsx";
import { GlanceHealth } from "./glance-health.tsx";
import { GlanceServices } from "./glance-services.tsx";
import { GlanceSummary } from "./glance-summary.tsx";
import { GlanceSupport } from "./glance-support.tsx";
import { GlanceUpcoming } from "./glance-upcoming.tsx";
import { GlanceUsage } from "./glance-usage.tsx";
import { PanelSkeletons } from "./panel-skeletons.tsx";

/** The rail of the 360: what one would ask a colleague before a call. The last panels follow after the first paint. */
export function AtAGlance({ view }: { view: CompanyView }) {
  return (
    <aside
      aria-label={words.company.glance.label}
      className="min-w-0 border-line max-xl:border-t max-md:order-first max-md:border-t-0 max-md:border-b"
    >
      <GlanceHealth view={view} />
      <GlanceSummary key={view.company.id} company={view.company} />
      <GlanceContacts view={view} />
      <GlanceUpcoming view={view} />
      <GlanceServices view={view} />
      <Suspense fallback={<PanelSkeletons />}>
        <Await resolve={view.panels}>
          {(panels) =>
            panels ? (
              <>
                <GlanceSupport view={view} support={panels.support} />
                <GlanceUsage usage={panels.usage} />
                {panels.finance && <GlanceFinance finance={panels.finance} />}
              </>
            ) : (
              <Section inset="rail" title={words.company.glance.support}>
                <ErrorState title={words.glance.failed} retryHref={`/companies/${view.company.id}`}>
                  {words.glance.failedDetail}
                </ErrorState>
              </Section>
            )
          }
        </Await>
      </Suspense>
    </aside>
  );
}
