import { lazy } from "react";
import type { CompanyView } from "~/company.tsx";
import { Late } from "~/late.tsx";
import * as words from "~/messages/en.ts";
import { useSettled } from "~/use-settled.ts";
import { GlanceContacts } from "./glance-contacts.tsx";
import { GlanceHealth } from "./glance-health.tsx";
import { GlanceServices } from "./glance-services.tsx";
import { GlanceSummary } from "./glance-summary.tsx";
import { GlanceUpcoming } from "./glance-upcoming.tsx";
import { PanelSkeletons } from "./panel-skeletons.tsx";

const LatePanels = lazy(() => import("./late-panels.tsx"));

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
      <StreamedPanels key={view.company.id} view={view} />
    </aside>
  );
}

function StreamedPanels({ view }: { view: CompanyView }) {
  const panels = useSettled(view.panels);
  if (panels === undefined) return <PanelSkeletons />;
  return (
    <Late fallback={<PanelSkeletons />}>
      <LatePanels view={view} panels={panels} />
    </Late>
  );
}
