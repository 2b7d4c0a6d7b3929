import { RecordAround } from "~/links/record-around.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import type { Contact360View } from "./contact-view.ts";
import { RailCompanies } from "./rail-companies.tsx";
import { RailPortal } from "./rail-portal.tsx";
import { RailRoles } from "./rail-roles.tsx";
import { RailSignals } from "./rail-signals.tsx";
import { RailTitles } from "./rail-titles.tsx";
import { RailValuePath } from "./rail-value-path.tsx";

/** What one would ask a colleague before one calls this person; on a phone it stands first. */
export function ContactRail({ view, refusal }: { view: Contact360View; refusal: Refusal | null }) {
  return (
    <aside
      aria-label={words.contact360.tabs.glance}
      className="min-w-0 border-line max-xl:border-t max-md:order-first max-md:border-t-0 max-md:border-b"
    >
      <RailRoles contact={view.contact} />
      <RailValuePath view={view} refusal={refusal} />
      <RailCompanies view={view} />
      <RailTitles titles={view.titles} />
      <RailSignals companyId={view.contact.companyId} topics={view.signalTopics} />
      <RailPortal contact={view.contact} />
      <RecordAround around={view.around} name={view.contact.name} />
    </aside>
  );
}
