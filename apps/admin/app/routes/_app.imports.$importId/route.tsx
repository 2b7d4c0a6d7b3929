import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { Steps } from "@tandem/ui/patterns/steps";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { importSteps } from "~/imports/import-steps.ts";
import { stepsLike } from "~/imports/mapping-view.server.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { GroupTable } from "./group-table.tsx";
import { ImportFigures } from "./import-figures.tsx";
import { ImportHeader } from "./import-header.tsx";
import { KeptTable } from "./kept-table.tsx";
import { readImport } from "./read-import.server.ts";
import { RefusedRows } from "./refused-rows.tsx";
import { useProgress } from "./use-progress.ts";

const said = words.imports;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? said.run.of(said.kinds[data.one.kind], data.one.entry ?? data.one.fileName) : said.title} · Tandem`,
  },
];

export const loader = memberLoader(readImport);

/** Undoes it; or, after a dry run, brings the same files in, mapped as they were tried. */
export const action = memberAction(async ({ api, param }, form) => {
  const importId = param("importId");
  if (textOf(form, "act") === "undo") {
    await unwrap(await api.v1.imports[":importId"].undo.$post({ param: { importId } }));
    throw redirect(`/imports/${importId}`);
  }
  const steps = await stepsLike(api, importId);
  const uploadId = textOf(form, "uploadId");
  const { imports } = await unwrap(
    await api.v1["import-uploads"][":uploadId"].imports.$post({ param: { uploadId }, json: { dryRun: false, steps } }),
  );
  throw redirect(`/imports/${imports[0]?.id}`);
});

export type ImportPage = Awaited<ReturnType<typeof readImport>>;

export default function ImportRun() {
  const page = useProgress(useLoaderData<typeof loader>());
  const result = useActionData<typeof action>();
  const { one, errors, moreErrors, siblings, kept } = page;
  const file = one.entry ?? one.fileName;
  const mappingHref = page.isKept ? `/imports/uploads/${one.uploadId}?like=${one.id}` : undefined;
  return (
    <AppFrame crumbs={[{ label: said.title, href: "/imports" }, { label: file }]}>
      <ImportHeader {...page} mappingHref={mappingHref} />
      {one.uploadId && one.status !== "undone" && one.status !== "undoing" && (
        <div className="px-6 pb-4 max-md:px-4">
          <Steps label={said.steps.label} items={importSteps(one.dryRun ? "tryIt" : "run", mappingHref)} />
        </div>
      )}
      <RefusalBanner refusal={result?.refusal ?? null} className="mx-6 mb-4 max-md:mx-4" />
      {one.failure && (
        <div className="mx-6 mb-4 max-md:mx-4">
          <Banner tone="danger">{one.failure}</Banner>
        </div>
      )}
      <ImportFigures one={one} />
      {siblings.length > 1 && <GroupTable siblings={siblings} currentId={one.id} />}
      {kept && <KeptTable {...kept} />}
      <RefusedRows one={one} errors={errors} moreHref={moreErrors} />
    </AppFrame>
  );
}
