import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Section } from "@tandem/ui/patterns/section";
import { lazy } from "react";
import { useCompany } from "~/company.tsx";
import { textOf } from "~/form-values.ts";
import { Late } from "~/late.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { goTold } from "~/told.server.ts";
import { CallList } from "./call-list.tsx";
import { sharesInWords } from "./channel-shares.ts";
import { ThreadList } from "./thread-list.tsx";

const ChannelChart = lazy(() => import("./channel-chart.tsx"));

/** The screen, and what the address says is open in it: `?thread=` and `?call=`. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const companyId = param("companyId");
  const { thread, call, threadsCursor, callsCursor } = Object.fromEntries(url.searchParams);
  const of = api.v1.companies[":companyId"];
  const query = { ...(threadsCursor && { threadsCursor }), ...(callsCursor && { callsCursor }) };
  const [screen, openThread, openCall] = await Promise.all([
    of.communications.$get({ param: { companyId }, query }).then(unwrap),
    thread ? of["email-threads"][":threadId"].$get({ param: { companyId, threadId: thread } }).then(unwrap) : null,
    call ? of.calls[":callId"].$get({ param: { companyId, callId: call } }).then(unwrap) : null,
  ]);
  return { ...screen, openThread, openCall };
});

export const action = memberAction(async ({ api, param, url }, form) => {
  const [companyId, emailId] = [param("companyId"), textOf(form, "emailId")];
  const again = api.v1.companies[":companyId"].emails[":emailId"].delivery;
  await unwrap(await again.$post({ param: { companyId, emailId } }));
  throw goTold(url.pathname.replace(/\.data$/, "") + url.search.replace(/[?&]_routes=[^&]*/, ""), "email-again");
});

export default function CompanyCommunications() {
  const { threads, calls, channels, openThread, openCall } = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const [params] = useSearchParams();
  const said = words.communications;
  return (
    <>
      <h2 className="sr-only">{said.title}</h2>
      <Section title={said.channels}>
        <p className="mb-3 max-w-[66ch] text-sm text-ink-2">{sharesInWords(channels)}</p>
        <div className="h-44">
          <Late>
            <ChannelChart months={channels} />
          </Late>
        </div>
      </Section>
      <Section title={said.threads}>
        <ThreadList companyId={company.id} page={threads} open={openThread} params={params} />
      </Section>
      <Section title={said.calls}>
        <CallList companyId={company.id} page={calls} open={openCall} params={params} />
      </Section>
    </>
  );
}
