import type { MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Tabs } from "@tandem/ui/primitives/tabs";
import { AppFrame } from "~/app-frame.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { AtAGlance } from "./at-a-glance.tsx";
import { CompanyActions } from "./company-actions.tsx";
import { CompanyFigures } from "./company-figures.tsx";
import { CompanyHeader } from "./company-header.tsx";
import { ViewAsMenu } from "./view-as-menu.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.company.name ?? words.companies.title} · Tandem` },
];

/**
 * Everything the 360 shows, in one request; the tabs below read it through `useCompany()`. The heavy panels are a promise,
 * and so are lists and views: they stream in after the first paint, and are null where they failed.
 */
export const loader = memberLoader(async ({ api, param }) => {
  const of = { param: { companyId: param("companyId") } };
  const company = api.v1.companies[":companyId"];
  const view = company["360"].$get(of).then(unwrap);
  const panels = company["360"].panels
    .$get(of)
    .then(unwrap)
    .catch(() => null);
  const memberships = company.memberships
    .$get(of)
    .then(unwrap)
    .catch(() => null);
  return { ...(await view), panels, memberships };
});

export default function Company360() {
  const view = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const base = `/companies/${view.company.id}`;
  const isTimeline = pathname === base;
  const said = words.company.tabs;
  const tabs = [
    { label: said.timeline, href: base },
    { label: said.objectives, href: `${base}/objectives`, count: view.counts.objectives },
    { label: said.deals, href: `${base}/deals`, count: view.counts.deals },
    { label: said.contacts, href: `${base}/contacts`, count: view.counts.contacts },
    { label: said.services, href: `${base}/services`, count: view.counts.services },
    { label: words.tasks.title, href: `${base}/tasks` },
    { label: said.tickets, href: `${base}/tickets`, count: view.counts.tickets },
    { label: said.commerce, href: `${base}/commerce` },
    { label: said.files, href: `${base}/files` },
    { label: said.links, href: `${base}/links` },
    { label: said.communications, href: `${base}/communications` },
    { label: said.meetings, href: `${base}/meetings` },
  ].map((tab) => ({ ...tab, current: tab.href === base ? isTimeline : pathname.startsWith(tab.href) }));
  return (
    <AppFrame
      company={view.company}
      crumbs={[]}
      actions={<ViewAsMenu companyId={view.company.id} contacts={view.portalContacts} />}
    >
      <CompanyHeader view={view} actions={<CompanyActions companyId={view.company.id} />} />
      <CompanyFigures view={view} />
      <Tabs label={words.company.tabs.label} items={tabs} />
      {isTimeline ? (
        <div className="grid xl:grid-cols-[minmax(0,1fr)_392px]">
          <div className="min-w-0 border-line xl:border-r">
            <Outlet />
          </div>
          <AtAGlance view={view} />
        </div>
      ) : (
        <Outlet />
      )}
    </AppFrame>
  );
}
