import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { numberOrNull, textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ServiceForm } from "./service-form.tsx";

export const meta: MetaFunction = () => [{ title: `${words.service.editTitle} · Tandem` }];

type Kind = keyof typeof words.service.kinds;
type Status = keyof typeof words.service.statuses;

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), serviceId: param("serviceId") };
  const company = api.v1.companies[":companyId"];
  const [of, service, members] = await Promise.all([
    company.$get({ param: path }).then(unwrap),
    company.services[":serviceId"].$get({ param: path }).then(unwrap),
    api.v1.members.$get().then(unwrap),
  ]);
  const owners = members.items.filter((one) => one.active).map(({ id, name }) => ({ value: id, label: name }));
  return { company: of, service, owners };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), serviceId: param("serviceId") };
  const json = {
    name: textOf(form, "name"),
    description: textOrNull(form, "description"),
    kind: textOf(form, "kind") as Kind,
    status: textOf(form, "status") as Status,
    ownerMemberId: textOrNull(form, "ownerMemberId"),
    startsOn: textOrNull(form, "startsOn"),
    endsOn: textOrNull(form, "endsOn"),
    satisfaction: numberOrNull(form, "satisfaction"),
    version: Number(textOf(form, "version")),
  };
  await unwrap(await api.v1.companies[":companyId"].services[":serviceId"].$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/services/${path.serviceId}`);
});

export default function EditService() {
  const { company, service, owners } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const href = `/companies/${company.id}`;
  const own = `${href}/services/${service.id}`;
  return (
    <AppFrame
      company={company}
      crumbs={[
        { label: words.services.title, href: `${href}/services` },
        { label: service.name, href: own },
        { label: words.service.edit },
      ]}
    >
      <PageHeader size="small" title={words.service.editTitle} lede={company.name} />
      <ServiceForm service={service} owners={owners} refusal={refusal} cancelHref={own} />
    </AppFrame>
  );
}
