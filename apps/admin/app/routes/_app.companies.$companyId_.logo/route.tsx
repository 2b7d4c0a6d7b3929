import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { memberLoader, memberStreamAction } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { changeLogo } from "~/pictures/change-picture.server.ts";
import { logoOf } from "~/pictures/picture-href.ts";
import { PicturePage } from "~/pictures/picture-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words.pictures.logo.title(data?.name ?? "")} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const of = { param: { companyId: param("companyId") } };
  const { id, name, logo } = await unwrap(await api.v1.companies[":companyId"].$get(of));
  return { id, name, logo };
});

export const action = memberStreamAction(changeLogo);

export default function CompanyLogo() {
  const company = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <PicturePage
      of={logoOf(company)}
      company={company}
      backHref={`/companies/${company.id}`}
      refusal={result && "refusal" in result ? result.refusal : null}
    />
  );
}
