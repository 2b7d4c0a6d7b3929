import type { MetaFunction } from "@remix-run/node";
import { Form, isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Steps } from "@tandem/ui/patterns/steps";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { notify } from "@tandem/ui/primitives/toast";
import { FileX, Trash2 } from "lucide-react";
import { useEffect } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { importSteps } from "~/imports/import-steps.ts";
import { readMapping } from "~/imports/mapping-view.server.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { actOnMapping } from "./mapping-acts.server.ts";
import { MappingForm } from "./mapping-form.tsx";

const said = words.imports.upload;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${said.title(data?.upload.fileName ?? "")} · Tandem` },
];

export const loader = memberLoader(async ({ api, param, url }) =>
  readMapping(api, param("uploadId"), url.searchParams.get("like")),
);

export const action = memberAction(actOnMapping);

export default function Mapping() {
  const read = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer && "view" in answer ? answer : null;
  const refusal = answer?.refusal ?? null;
  const done = result?.done;
  useEffect(() => {
    if (result && done) notify(done);
  }, [result, done]);
  const { fileName } = read.upload;
  return (
    <AppFrame crumbs={[{ label: words.imports.title, href: "/imports" }, { label: fileName }]}>
      <PageHeader
        size="small"
        title={said.title(fileName)}
        titleText={fileName}
        lede={said.lede(read.files.length)}
        actions={
          <Form method="post">
            <input type="hidden" name="act" value="discard" />
            <InlineConfirm icon={Trash2} variant="quiet" confirmLabel={said.discardConfirm}>
              {said.discard}
            </InlineConfirm>
          </Form>
        }
      />
      <div className="px-6 pb-4 max-md:px-4">
        <Steps label={words.imports.steps.label} items={importSteps("mapping")} />
      </div>
      <MappingForm read={read} result={result} refusal={refusal} />
    </AppFrame>
  );
}

/** An upload is forgotten once it was brought in: coming back to it is no mistake. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error;
  return (
    <AppFrame crumbs={[{ label: words.imports.title, href: "/imports" }, { label: said.goneTitle }]}>
      <h1 className="sr-only">{said.goneTitle}</h1>
      <div className="p-6 max-md:p-4">
        <EmptyState
          look="page"
          icon={FileX}
          title={said.goneTitle}
          actions={<ButtonLink href="/imports">{words.imports.title}</ButtonLink>}
        >
          {said.gone}
        </EmptyState>
      </div>
    </AppFrame>
  );
}
