import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { notify } from "@tandem/ui/primitives/toast-store";
import { useEffect } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { decimalOrNull } from "~/objective-form/objective-values.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { RateForm } from "./rate-form.tsx";
import { RateTable } from "./rate-table.tsx";
import { ReportingCurrency } from "./reporting-currency.tsx";

const said = words.settings.currency;
export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(async ({ api }) => {
  const [rates, workspace] = await Promise.all([
    api.v1.settings["currency-rates"].$get().then(unwrap),
    api.v1.workspace.$get().then(unwrap),
  ]);
  return { ...rates, version: workspace.version, currencies: Intl.supportedValuesOf("currency") };
});

export type Rate = Awaited<ReturnType<typeof loader>>["items"][number];

export const action = memberAction(async ({ api }, form) => {
  const param = { currency: textOf(form, "currency"), validFrom: textOf(form, "validFrom") };
  const rate = api.v1.settings["currency-rates"][":currency"][":validFrom"];
  switch (form.get("act")) {
    case "set":
      await unwrap(await rate.$put({ param, json: { rate: decimalOrNull(form, "rate") ?? "" } }));
      return { said: said.done(param.currency) };
    case "remove":
      await unwrap(await rate.$delete({ param }));
      return { said: said.removed(param.currency) };
    case "change": {
      const json = { version: Number(textOf(form, "version")), currency: param.currency };
      await unwrap(await api.v1.workspace.$patch({ json }));
      return { said: said.changed(param.currency) };
    }
    default:
      throw data(null, { status: 400 });
  }
});

export default function Currency() {
  const { reportingCurrency, items, missing, currencies, version } = useLoaderData<typeof loader>();
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
      {missing.length > 0 && (
        <div className="mx-6 mb-3 max-md:mx-4">
          <Banner tone="warn">
            {said.missing(missing.map(({ currency, deals }) => said.missingOf(currency, deals)).join(", "))}
          </Banner>
        </div>
      )}
      <Section title={said.reporting}>
        <ReportingCurrency current={reportingCurrency} currencies={currencies} version={version} canChange={isAdmin} />
      </Section>
      <Section title={said.rates} count={items.length}>
        <RateTable rates={items} reportingCurrency={reportingCurrency} canChange={isAdmin} />
        {isAdmin && (
          <RateForm
            key={items.map((rate) => `${rate.currency}${rate.validFrom}${rate.rate}`).join()}
            currencies={currencies.filter((code) => code !== reportingCurrency)}
            first={missing[0]?.currency ?? items[0]?.currency}
            reportingCurrency={reportingCurrency}
            refusal={refusal}
          />
        )}
      </Section>
    </AppFrame>
  );
}
