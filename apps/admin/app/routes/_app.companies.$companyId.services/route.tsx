import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PackageOpen } from "lucide-react";
import { activeMembers } from "~/active-members.server.ts";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { givenIn, isNarrowed } from "~/given-in.ts";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { NewServiceForm } from "./new-service-form.tsx";
import { ServiceBlock } from "./service-block.tsx";
import { SERVICE_FILTERS, ServiceFilter } from "./service-filter.tsx";

type DeliverableStatus = "not_started" | "in_progress" | "delivered";

type Services = MemberRequest["api"]["v1"]["companies"][":companyId"]["services"];
type Asked = Omit<NonNullable<Parameters<Services["$get"]>[0]["query"]>, "limit">;

const asked = (params: URLSearchParams) => givenIn<Asked>(params, [...SERVICE_FILTERS, "sort"]);

export const loader = memberLoader(async ({ api, param, url }) => {
  const query = { ...asked(url.searchParams), ...givenIn<Asked>(url.searchParams, ["cursor"]) };
  const [page, members] = await Promise.all([
    api.v1.companies[":companyId"].services.$get({ param: { companyId: param("companyId") }, query }).then(unwrap),
    activeMembers(api),
  ]);
  return { ...page, members };
});

/** Every form of this tab names its act; each is one call of the API. */
export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const services = api.v1.companies[":companyId"].services;
  const service = services[":serviceId"];
  const path = { companyId, serviceId: textOf(form, "serviceId") };
  switch (form.get("act")) {
    case "create":
      await unwrap(
        await services.$post({
          param: { companyId },
          json: { name: textOf(form, "name"), endsOn: textOrNull(form, "endsOn") },
        }),
      );
      break;
    case "share":
      await unwrap(await service.share.$put({ param: path, json: { contactIds: null } }));
      break;
    case "unshare":
      await unwrap(await service.share.$delete({ param: path }));
      break;
    case "add-deliverable":
      await unwrap(
        await service.deliverables.$post({
          param: path,
          json: { title: textOf(form, "title"), dueOn: textOrNull(form, "dueOn") },
        }),
      );
      break;
    case "deliverable":
      await unwrap(
        await service.deliverables[":deliverableId"].$patch({
          param: { ...path, deliverableId: textOf(form, "deliverableId") },
          json: { status: textOf(form, "status") as DeliverableStatus, version: Number(textOf(form, "version")) },
        }),
      );
      break;
  }
  return null;
});

export default function CompanyServices() {
  const { members, ...page } = useLoaderData<typeof loader>();
  const { items } = page;
  const [params] = useSearchParams();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { company } = useCompany();
  const { me } = useSignedIn();
  const canWrite = me.role !== "viewer";
  const none = (
    <EmptyState look="page" icon={PackageOpen} title={words.services.none}>
      {words.services.noneDetail}
    </EmptyState>
  );
  return (
    <div className="grid content-start">
      <RefusalBanner refusal={refusal} className="mx-6 mt-4 max-md:mx-4" />
      {(items.length > 0 || isNarrowed(params, SERVICE_FILTERS)) && (
        <div className="flex flex-wrap items-start justify-between gap-2 px-6 pt-3 max-md:px-4">
          <ServiceFilter params={params} members={members} />
          <ExportButton kind="services" filters={{ companyId: company.id, ...asked(params) }} size="sm" />
        </div>
      )}
      <Listed params={params} page={page} filters={SERVICE_FILTERS} noMatch={words.service.noMatch} none={none}>
        {items.map((service) => (
          <ServiceBlock key={service.id} service={service} canWrite={canWrite} />
        ))}
      </Listed>
      {canWrite && <NewServiceForm key={items.length} />}
    </div>
  );
}
