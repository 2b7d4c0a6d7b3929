import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { AppFrame } from "~/app-frame.tsx";
import { changeIn } from "~/bulk/change-in.ts";
import { companiesIn } from "~/bulk/companies-in.ts";
import { hideAct } from "~/bulk/hidden-act.server.ts";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ownPath } from "~/own-path.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";

export const meta: MetaFunction = () => [{ title: `${words.companies.title} · Tandem` }];

/** It runs after a refused form, too, and leaves the page to that. */
export const loader = memberLoader(async () => null);

/** Starts and undoes what is done to many companies, and puts its report away; leads back to the book as it was. */
export const action = memberAction(async ({ api }, form) => {
  const back = ownPath(textOf(form, "back") || "/companies");
  const param = { bulkActId: textOf(form, "bulkActId") };
  switch (textOf(form, "act")) {
    case "undo":
      await unwrap(await api.v1["bulk-acts"][":bulkActId"].undo.$post({ param }));
      return redirect(back);
    case "hide":
      return redirect(back, { headers: { "Set-Cookie": hideAct(textOf(form, "shown")) } });
    default: {
      const change = changeIn(form);
      if (!change) throw data(null, { status: 400 });
      const companies = companiesIn(form);
      if ("companyIds" in companies && companies.companyIds.length === 0)
        return data({ refusal: { status: 422, detail: words.bulk.noneTicked, fields: {}, current: null } }, 422);
      await unwrap(await api.v1["bulk-acts"].$post({ json: { ...companies, change } }));
      return redirect(back);
    }
  }
});

/** Only without scripts does anyone see this: the bar shows a refusal where it stands. */
export default function RefusedAct() {
  const result = useActionData<typeof action>();
  return (
    <AppFrame crumbs={[{ label: words.companies.title, href: "/companies" }, { label: words.bulk.refusedTitle }]}>
      <div className="grid justify-items-start gap-4 p-6 max-md:p-4">
        <h1 className="text-xl font-semibold">{words.bulk.refusedTitle}</h1>
        <RefusalBanner refusal={result?.refusal ?? null} />
        <ButtonLink href="/companies">{words.bulk.back}</ButtonLink>
      </div>
    </AppFrame>
  );
}
