import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Chip } from "@tandem/ui/primitives/chip";
import { Plus, Target } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ObjectiveTable } from "~/objective-table.tsx";
import { useSignedIn } from "~/signed-in.tsx";

export const loader = memberLoader(async ({ api, param }) =>
  unwrap(await api.v1.companies[":companyId"].objectives.$get({ param: { companyId: param("companyId") }, query: {} })),
);

const FINISHED = ["completed", "abandoned"];
const OBJECTIVE_STATUSES = { active: ["not_started", "in_progress", "paused"], finished: FINISHED };

export default function CompanyObjectives() {
  const { items } = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const [params] = useSearchParams();
  const show = params.get("show") ?? "active";
  const said = words.objectives;
  const shown = items.filter((one) => show === "all" || FINISHED.includes(one.status) === (show === "finished"));
  const status = show === "all" ? undefined : OBJECTIVE_STATUSES[show === "finished" ? "finished" : "active"];
  const add = me.role !== "viewer" && (
    <ButtonLink href={`/companies/${company.id}/objectives/new`} icon={Plus} size="sm">
      {said.add}
    </ButtonLink>
  );
  return (
    <div className="py-3">
      <div className="mb-2 flex flex-wrap items-center gap-1.5 px-6 max-md:px-4">
        {(["active", "finished", "all"] as const).map((key) => (
          <Chip key={key} href={key === "active" ? "?" : `?show=${key}`} active={show === key}>
            {said.filters[key]}
          </Chip>
        ))}
        <span className="ml-auto flex gap-1.5">
          {items.length > 0 && <ExportButton kind="objectives" filters={{ companyId: company.id, status }} size="sm" />}
          {add}
        </span>
      </div>
      {shown.length === 0 ? (
        <div className="px-6 py-3 max-md:px-4">
          <EmptyState
            look="page"
            icon={Target}
            title={items.length === 0 ? said.none : said.noMatch}
            actions={items.length === 0 && add}
          >
            {items.length === 0 && said.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <ObjectiveTable rows={shown} />
      )}
    </div>
  );
}
