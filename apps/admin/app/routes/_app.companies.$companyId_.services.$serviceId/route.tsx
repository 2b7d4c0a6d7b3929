import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Tag } from "@tandem/ui/primitives/tag";
import { useAct } from "~/act.tsx";
import { AppFrame } from "~/app-frame.tsx";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { ServiceStateOf } from "~/service-state-of.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { Deliverables } from "./deliverables.tsx";
import { actOnService } from "./service-acts.server.ts";
import { ServiceActs } from "./service-acts.tsx";
import { ServiceAside } from "./service-aside.tsx";
import { Sessions } from "./sessions.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.service.name ?? words.services.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), serviceId: param("serviceId") };
  const company = api.v1.companies[":companyId"];
  const service = company.services[":serviceId"];
  const tied = { companyId: path.companyId, object: "service" as const, recordId: path.serviceId };
  const [of, it, meetings, approvers, members, around] = await Promise.all([
    company.$get({ param: path }).then(unwrap),
    service.$get({ param: path }).then(unwrap),
    company.meetings.$get({ param: path, query: { serviceId: path.serviceId, limit: "100" } }).then(unwrap),
    service.approvers.$get({ param: path }).then(unwrap),
    api.v1.members.$get().then(unwrap),
    readAround(api, tied),
  ]);
  const owners = members.items.filter((one) => one.active).map(({ id, name }) => ({ value: id, label: name }));
  return { company: of, service: it, sessions: meetings.items, approvers: approvers.items, owners, around };
});

export const action = memberAction(async (request, form) => ({
  done: (await actOnService(request, form)) ?? undefined,
}));

export default function ServicePage() {
  const { company, service, sessions, approvers, owners, around } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const act = useAct();
  const { me } = useSignedIn();
  const canWrite = me.role !== "viewer" && !service.isArchived;
  const refusal = act.refusal ?? (posted && "refusal" in posted ? posted.refusal : null);
  const href = `/companies/${company.id}`;
  const said = words.service;
  return (
    <AppFrame
      company={company}
      crumbs={[{ label: words.services.title, href: `${href}/services` }, { label: service.name }]}
    >
      <PageHeader
        title={service.name}
        lede={service.description}
        badge={<ServiceStateOf health={service.health} />}
        facts={
          <>
            {service.isArchived && <Tag>{said.archived}</Tag>}
            {service.isShared ? <Tag tone="accent">{said.shared}</Tag> : <Tag>{said.internal}</Tag>}
          </>
        }
        actions={me.role !== "viewer" && <ServiceActs service={service} act={act} />}
      />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <div className="grid border-t border-line xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="min-w-0 border-line xl:border-r">
          <Deliverables service={service} owners={owners} approvers={approvers} canWrite={canWrite} act={act} />
          <Sessions service={service} sessions={sessions} canWrite={canWrite} act={act} />
          <RecordAround around={around} name={service.name} inset="page" />
        </div>
        <ServiceAside service={service} />
      </div>
    </AppFrame>
  );
}
