import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Icon } from "@tandem/ui/primitives/icon";
import { Tag } from "@tandem/ui/primitives/tag";
import { MonitorSmartphone } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: `${words.members.devices.title} · Tandem` }];

export const loader = memberLoader(async ({ api }) => unwrap(await api.v1.auth.sessions.$get()));

export const action = memberAction(async ({ api }, form) => {
  await unwrap(await api.v1.auth.sessions[":sessionId"].$delete({ param: { sessionId: textOf(form, "sessionId") } }));
  throw redirect("/devices");
});

export default function Devices() {
  const { items } = useLoaderData<typeof loader>();
  const said = words.members.devices;
  return (
    <AppFrame crumbs={[{ label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={said.lede} />
      <ul className="max-w-3xl divide-y divide-line border-y border-line text-sm">
        {items.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center gap-3 px-6 py-3 max-md:px-4">
            <Icon of={MonitorSmartphone} className="text-ink-3" />
            <span className="min-w-0 flex-1 basis-60">
              <span className="block truncate" title={device.userAgent ?? undefined}>
                {device.userAgent ?? said.unknown}
              </span>
              <span className="text-xs text-ink-3">
                {[device.ip, said.lastSeen].filter(Boolean).join(", ")}{" "}
                <RelativeTime value={device.lastSeenAt} inline />
              </span>
            </span>
            {device.isCurrent ? (
              <Tag tone="accent">{said.current}</Tag>
            ) : (
              <Form method="post">
                <input type="hidden" name="sessionId" value={device.id} />
                <InlineConfirm size="sm" confirmLabel={said.signOutConfirm}>
                  {said.signOut}
                </InlineConfirm>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </AppFrame>
  );
}
