import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Plus } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { actOnPipelines } from "./pipeline-acts.server.ts";
import { PipelineSection } from "./pipeline-section.tsx";

export const meta: MetaFunction = () => [{ title: `${words.settings.pipelines.title} · Tandem` }];

export const loader = memberLoader(({ api }) => api.v1.settings.pipelines.$get().then(unwrap));

export const action = memberAction(async (request, form) => {
  await actOnPipelines(request, form);
  return { done: true as const };
});

export type PipelineSetting = Awaited<ReturnType<typeof loader>>["items"][number];
export type StageSetting = PipelineSetting["stages"][number];

export default function Pipelines() {
  const { items } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { me } = useSignedIn();
  const isPending = useNavigation().formMethod === "POST";
  const said = words.settings.pipelines;
  const refusal = result && "refusal" in result ? result.refusal : null;
  const isAdmin = me.role === "admin";
  return (
    <AppFrame crumbs={[{ label: words.settings.title, href: "/settings" }, { label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={isAdmin ? said.lede : words.settings.readOnly} />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      {items.map((pipeline) => (
        <PipelineSection key={pipeline.id} pipeline={pipeline} all={items} canChange={isAdmin} />
      ))}
      {isAdmin && (
        <Form method="post" key={items.length} className="flex max-w-md items-end gap-2 px-6 py-5 max-md:px-4">
          <input type="hidden" name="act" value="add-pipeline" />
          <Field label={said.name} error={refusal?.fields.name?.[0]} className="flex-1">
            <Input name="name" required maxLength={80} />
          </Field>
          <Button type="submit" icon={Plus} pending={isPending}>
            {said.add}
          </Button>
        </Form>
      )}
    </AppFrame>
  );
}
