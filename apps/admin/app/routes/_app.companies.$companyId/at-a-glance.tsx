import { Section } from "@tandem/ui/patterns/section";
import type { CompanyView } from "~/company.tsx";
import { words } from "~/messages/en.ts";
import { GlanceContacts } from "./glance-contacts.tsx";
import { GlanceServices } from "./glance-services.tsx";
import { GlanceSupport } from "./glance-support.tsx";
import { GlanceUpcoming } from "./glance-upcoming.tsx";

/** The rail of the 360: what one would ask a colleague before a call. */
export function AtAGlance({ view }: { view: CompanyView }) {
  return (
    <aside
      aria-label={words.company.glance.label}
      className="min-w-0 border-line max-xl:border-t max-md:order-first max-md:border-t-0 max-md:border-b"
    >
      {view.company.summary && (
        <Section inset="rail" title={words.company.glance.summary}>
          <p className="text-sm text-pretty whitespace-pre-line text-ink-2">{view.company.summary}</p>
        </Section>
      )}
      <GlanceContacts view={view} />
      <GlanceUpcoming view={view} />
      <GlanceServices view={view} />
      <GlanceSupport view={view} />
    </aside>
  );
}
