import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberTable } from "./member-table.tsx";

export const meta: MetaFunction = () => [{ title: `${words.members.title} · Tandem` }];

type Role = "admin" | "member" | "viewer";
type Job = "csm" | "sales" | "support" | "services" | "executive";

export const loader = memberLoader(async ({ api }) => unwrap(await api.v1.members.$get()));

/** Invites, changes and deactivates; the API keeps the last admin. */
export const action = memberAction(async ({ api }, form) => {
  const memberId = textOf(form, "memberId");
  const version = Number(textOf(form, "version"));
  const member = api.v1.members[":memberId"];
  switch (form.get("act")) {
    case "invite": {
      const email = textOf(form, "email");
      const json = {
        name: textOf(form, "name"),
        email,
        role: textOf(form, "role") as Role,
        job: textOrNull(form, "job") as Job | null,
      };
      await unwrap(await api.v1.members.$post({ json }));
      return { invited: email };
    }
    case "change": {
      const json = { role: textOf(form, "role") as Role, job: textOrNull(form, "job") as Job | null, version };
      await unwrap(await member.$patch({ param: { memberId }, json }));
      return null;
    }
    case "activate":
    case "deactivate":
      await unwrap(
        await member.$patch({ param: { memberId }, json: { active: form.get("act") === "activate", version } }),
      );
      return null;
    case "invite-again":
      await unwrap(await member.invite.$post({ param: { memberId } }));
      return { invited: textOf(form, "email") };
    default:
      throw data(null, { status: 400 });
  }
});

export default function Members() {
  const { items } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { me } = useSignedIn();
  const refusal = result && "refusal" in result ? result.refusal : null;
  const invited = result && "invited" in result ? result.invited : null;
  useEffect(() => {
    if (invited) notify(words.members.invite.sent(invited));
  }, [invited]);
  return (
    <AppFrame crumbs={[{ label: words.members.title }]}>
      <PageHeader size="small" title={words.members.title} lede={words.members.lede} />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <MemberTable members={items} canManage={me.role === "admin"} />
      {me.role === "admin" && (
        <Section title={words.members.invite.title}>
          <InviteForm key={invited} refusal={refusal} />
        </Section>
      )}
    </AppFrame>
  );
}
