import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { TextLink } from "@tandem/ui/primitives/link";
import { Paperclip } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { addFile } from "~/files/add-file.server.ts";
import { FileDrop } from "~/files/file-drop.tsx";
import { FindField, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import { givenIn } from "~/given-in.ts";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberLoader, memberStreamAction } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { actOnFile } from "./act-on-file.server.ts";
import { FileTable } from "./file-table.tsx";
import { type FileView, filePageHref, USUAL_FILE_SORT } from "./file-view.ts";

type Files = MemberRequest["api"]["v1"]["companies"][":companyId"]["files"];
type Asked = NonNullable<Parameters<Files["$get"]>[0]["query"]>;

export const loader = memberLoader(async ({ api, param, url }) => {
  const { object, id, archived, rename = null, q = "", sort = "" } = Object.fromEntries(url.searchParams);
  const companyId = param("companyId");
  const ofRecord = object && id ? { object: object as NonNullable<Asked["object"]>, recordId: id } : {};
  const query: Asked = {
    ...ofRecord,
    ...(archived && { archived: "true" }),
    ...givenIn<Asked>(url.searchParams, ["q", "sort", "cursor"]),
  };
  const company = api.v1.companies[":companyId"];
  const [page, found] = await Promise.all([
    company.files.$get({ param: { companyId }, query }).then(unwrap),
    object && id
      ? company.records.$get({ param: { companyId }, query: { objects: object, id } }).then(unwrap)
      : { items: [] },
  ]);
  const view: FileView = { record: found.items[0] ?? null, isArchived: Boolean(archived), renaming: rename, q, sort };
  return { page, view };
});

/** A form that carries a file is handed on as it comes; the others are small. */
export const action = memberStreamAction(async (member) => {
  if (!member.request.headers.get("Content-Type")?.startsWith("multipart/"))
    return actOnFile(member, await member.request.formData());
  await addFile(member);
  throw redirect(member.url.pathname.replace(/\.data$/, "") + member.url.search);
});

export type FileRow = Awaited<ReturnType<typeof loader>>["page"]["items"][number];

export default function CompanyFiles() {
  const { page, view } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { company } = useCompany();
  const canWrite = useSignedIn().me.role !== "viewer";
  const result = useActionData<typeof action>();
  const refusal = result && "refusal" in result ? result.refusal : null;
  const said = words.files;
  return (
    <div className="grid gap-3 py-4">
      {canWrite && !view.isArchived && (
        <div className="px-6 max-md:px-4">
          <FileDrop companyId={company.id} record={view.record} refusal={refusal} />
        </div>
      )}
      {view.isArchived && <RefusalBanner refusal={refusal} className="mx-6 max-md:mx-4" />}
      {(page.items.length > 0 || view.q) && (
        <FilterForm params={params} kept={["object", "id", "archived"]} className="px-6 max-md:px-4">
          <FindField params={params} label={said.find} />
          <SortSelect
            params={params}
            usual={USUAL_FILE_SORT}
            columns={{ added: said.columns.at, name: said.columns.name, size: said.columns.size }}
          />
        </FilterForm>
      )}
      <Listed
        params={params}
        page={page}
        filters={["q"]}
        noMatch={said.noMatch}
        none={
          <EmptyState icon={Paperclip} title={view.isArchived ? said.noneArchived : said.none}>
            {view.record ? said.noneHere : said.noneDetail}
          </EmptyState>
        }
      >
        <FileTable files={page.items} view={view} params={params} canWrite={canWrite} />
      </Listed>
      <p className="flex gap-4 px-6 text-sm max-md:px-4">
        {view.record && <TextLink href="?">{said.showAll}</TextLink>}
        <TextLink href={filePageHref({ ...view, q: "", isArchived: !view.isArchived })}>
          {view.isArchived ? said.showCurrent : said.showArchived}
        </TextLink>
      </p>
    </div>
  );
}
