import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Card } from "@tandem/ui/patterns/card";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Icon } from "@tandem/ui/primitives/icon";
import { Tag } from "@tandem/ui/primitives/tag";
import { MonitorSmartphone } from "lucide-react";
import { textOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { portalAction, portalLoader } from "~/portal-request.server.ts";

export const meta: MetaFunction = () => [{ title: words.devices.title }];

export const loader = portalLoader(async ({ api }) => unwrap(await api.v1.portal.auth.sessions.$get()));

export const action = portalAction(async ({ api }, form) => {
  const sessionId = textOf(form, "sessionId");
  await unwrap(await api.v1.portal.auth.sessions[":sessionId"].$delete({ param: { sessionId } }));
  throw redirect("/devices");
});

export default function Devices() {
  const { items } = useLoaderData<typeof loader>();
  const said = words.devices;
  return (
    <>
      <PageHeader flush title={said.title} lede={said.lede} />
      <Card look="rows" as="ul" className="mt-6 max-w-3xl">
        {items.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center gap-4 px-4 py-4 lg:px-6">
            <Icon of={MonitorSmartphone} size={20} className="text-ink-3" />
            <span className="min-w-0 flex-1 basis-60">
              <span className="line-clamp-2 wrap-anywhere">{device.userAgent ?? said.unknown}</span>
              <span className="block text-base text-ink-3">
                {said.lastSeen} <RelativeTime value={device.lastSeenAt} inline />
              </span>
            </span>
            {device.isCurrent ? (
              <Tag tone="accent">{said.current}</Tag>
            ) : (
              <Form method="post">
                <input type="hidden" name="sessionId" value={device.id} />
                <InlineConfirm confirmLabel={said.signOutConfirm}>{words.nav.signOut}</InlineConfirm>
              </Form>
            )}
          </li>
        ))}
      </Card>
    </>
  );
}
