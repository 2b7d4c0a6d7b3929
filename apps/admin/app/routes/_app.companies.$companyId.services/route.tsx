import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PackageOpen } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { NewServiceForm } from "./new-service-form.tsx";
import { ServiceBlock } from "./service-block.tsx";

type DeliverableStatus = "not_started" | "in_progress" | "delivered";

export const loader = memberLoader(async ({ api, param }) =>
  unwrap(await api.v1.companies[":companyId"].services.$get({ param: { companyId: param("companyId") }, query: {} })),
);

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
  const { items } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { company } = useCompany();
  const { me } = useSignedIn();
  const canWrite = me.role !== "viewer";
  return (
    <div className="grid content-start">
      <RefusalBanner refusal={refusal} className="mx-6 mt-4 max-md:mx-4" />
      {items.length === 0 && (
        <div className="px-6 pt-5 max-md:px-4">
          <EmptyState look="page" icon={PackageOpen} title={words.services.none}>
            {words.services.noneDetail}
          </EmptyState>
        </div>
      )}
      {items.length > 0 && (
        <div className="flex justify-end px-6 pt-3 max-md:px-4">
          <ExportButton kind="services" filters={{ companyId: company.id }} size="sm" />
        </div>
      )}
      {items.map((service) => (
        <ServiceBlock key={service.id} service={service} canWrite={canWrite} />
      ))}
      {canWrite && <NewServiceForm key={items.length} />}
    </div>
  );
}
