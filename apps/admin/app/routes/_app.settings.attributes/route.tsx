import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { notify } from "@tandem/ui/primitives/toast-store";
import { useEffect } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { AttributeForm } from "./attribute-form.tsx";
import { AttributeTable } from "./attribute-table.tsx";

const said = words.settings.attributes;
export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(({ api }) => api.v1.settings.attributes.$get().then(unwrap));

export type AttributeSetting = Awaited<ReturnType<typeof loader>>["items"][number];

export const action = memberAction(async ({ api }, form) => {
  const param = { attributeId: textOf(form, "id") };
  const name = textOf(form, "name");
  const attribute = api.v1.attributes[":attributeId"];
  const isArchived = form.get("act") === "archive";
  switch (form.get("act")) {
    case "add":
      await unwrap(await api.v1.attributes.$post({ json: valuesOf(form) }));
      return { said: said.added(name) };
    case "save":
      await unwrap(await attribute.$patch({ param, json: valuesOf(form) }));
      return { said: said.saved(name) };
    case "archive":
    case "restore":
      await unwrap(await attribute.$patch({ param, json: { archived: isArchived } }));
      return { said: isArchived ? said.isArchived(name) : said.isRestored(name) };
    default:
      throw data(null, { status: 400 });
  }
});

const valuesOf = (form: FormData) => ({
  name: textOf(form, "name"),
  key: textOf(form, "key"),
  unit: textOrNull(form, "unit"),
  kind: textOf(form, "kind") as AttributeSetting["kind"],
  sensitivity: textOf(form, "sensitivity") as AttributeSetting["sensitivity"],
});

export default function Attributes() {
  const { items } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { me } = useSignedIn();
  const isAdmin = me.role === "admin";
  const refusal = result && "refusal" in result ? result.refusal : null;
  useEffect(() => {
    if (result && "said" in result) notify(result.said);
  }, [result]);
  return (
    <AppFrame crumbs={[{ label: words.settings.title, href: "/settings" }, { label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={isAdmin ? said.lede : words.settings.readOnly} />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <Section title={said.list} count={items.length}>
        <AttributeTable attributes={items} canChange={isAdmin} />
      </Section>
      {isAdmin && (
        <Section title={said.new}>
          <AttributeForm key={items.length} refusal={refusal} />
        </Section>
      )}
    </AppFrame>
  );
}
