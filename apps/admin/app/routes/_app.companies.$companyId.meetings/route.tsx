import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { givenIn, isNarrowed } from "~/given-in.ts";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { MEETING_FILTERS, MeetingFilter } from "./meeting-filter.tsx";
import { MeetingOverview } from "./meeting-overview.tsx";
import { MeetingTable } from "./meeting-table.tsx";

type Meetings = MemberRequest["api"]["v1"]["companies"][":companyId"]["meetings"];
type Asked = NonNullable<Parameters<Meetings["$get"]>[0]["query"]>;

const ASKED = [...MEETING_FILTERS, "sort"] as const;

/** The two lists of the overview; one list as soon as anything of it is asked for. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const company = api.v1.companies[":companyId"];
  const path = { companyId: param("companyId") };
  const cursor = givenIn<Asked>(url.searchParams, ["cursor"]);
  if (isNarrowed(url.searchParams, ASKED)) {
    const query = { ...givenIn<Asked>(url.searchParams, ASKED), ...cursor };
    return { overview: null, found: await company.meetings.$get({ param: path, query }).then(unwrap) };
  }
  const query = { limit: "25", ...cursor };
  return { overview: await company["meeting-overview"].$get({ param: path, query }).then(unwrap), found: null };
});

export default function CompanyMeetings() {
  const { overview, found } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.meetings;
  const isBlank = overview !== null && overview.upcoming.length + overview.past.items.length === 0;
  return (
    <>
      <h2 className="sr-only">{said.title}</h2>
      {!isBlank && <MeetingFilter params={params} isList={found !== null} />}
      {overview && <MeetingOverview {...overview} canWrite={canWrite} />}
      {found && (
        <Listed params={params} page={found} filters={ASKED} noMatch={said.noMatch} none={null}>
          <MeetingTable meetings={found.items} params={params} />
        </Listed>
      )}
    </>
  );
}
