import { Form } from "@remix-run/react";
import { Day } from "@tandem/ui/customer/day";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Input } from "@tandem/ui/primitives/input";
import { Link } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { Eye, EyeOff, Plus } from "lucide-react";
import * as words from "~/messages/en.ts";
import { ServiceMeter } from "~/service-meter.tsx";
import { ServiceStateOf } from "~/service-state-of.tsx";
import { DeliverableLine } from "./deliverable-line.tsx";
import type { loader } from "./route.tsx";

type Service = Awaited<ReturnType<typeof loader>>["items"][number];

/** One engagement with its deliverables; whether the customer sees it stands beside its name. */
export function ServiceBlock({ service, canWrite }: { service: Service; canWrite: boolean }) {
  const said = words.services;
  const done = service.deliverables.filter(isDelivered);
  const open = service.deliverables.filter((one) => !isDelivered(one));
  return (
    <Section
      id={service.id}
      title={
        <Link href={`/companies/${service.companyId}/services/${service.id}`} className="hover:underline">
          {service.name}
        </Link>
      }
      count={<ServiceStateOf health={service.health} />}
      action={canWrite && <ShareForm service={service} />}
    >
      {service.description && <p className="mb-2 max-w-[66ch] text-sm text-ink-2">{service.description}</p>}
      <div className="grid max-w-xl gap-1.5">
        <ServiceMeter deliverables={service.deliverables} />
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 text-xs text-ink-3">
        {service.owner && <span>{service.owner.name}</span>}
        {service.endsOn && (
          <span>
            {said.ends} <Day value={service.endsOn} look="medium" />
          </span>
        )}
        {service.lastSessionAt && (
          <span>
            {said.lastSession} <RelativeTime value={service.lastSessionAt} inline />
          </span>
        )}
        {service.nextSessionAt && (
          <span>
            {said.nextSession} <RelativeTime value={service.nextSessionAt} inline />
          </span>
        )}
        {service.isShared && <Tag tone="accent">{said.shared}</Tag>}
      </p>
      <ul className="mt-3 divide-y divide-line border-t border-line text-sm">
        {open.map((deliverable) => (
          <DeliverableLine key={deliverable.id} deliverable={deliverable} serviceId={service.id} canWrite={canWrite} />
        ))}
      </ul>
      {done.length > 0 && (
        <Disclosure summary={said.done(done.length)}>
          <ul className="divide-y divide-line text-sm">
            {done.map((deliverable) => (
              <DeliverableLine
                key={deliverable.id}
                deliverable={deliverable}
                serviceId={service.id}
                canWrite={canWrite}
              />
            ))}
          </ul>
        </Disclosure>
      )}
      {canWrite && (
        <Form method="post" key={service.deliverables.length} className="mt-2 flex flex-wrap items-center gap-2">
          <input type="hidden" name="act" value="add-deliverable" />
          <input type="hidden" name="serviceId" value={service.id} />
          <span className="min-w-48 flex-1">
            <Input
              name="title"
              required
              maxLength={200}
              aria-label={said.newDeliverable}
              placeholder={said.newDeliverable}
            />
          </span>
          <span className="w-40">
            <DateField name="dueOn" aria-label={said.due} />
          </span>
          <Button type="submit" size="sm" icon={Plus}>
            {said.add}
          </Button>
        </Form>
      )}
    </Section>
  );
}

const isDelivered = ({ status }: Service["deliverables"][number]): boolean =>
  status === "delivered" || status === "approved";

function ShareForm({ service }: { service: Service }) {
  const said = words.services;
  return (
    <Form method="post">
      <input type="hidden" name="serviceId" value={service.id} />
      <input type="hidden" name="act" value={service.isShared ? "unshare" : "share"} />
      <InlineConfirm
        size="xs"
        icon={service.isShared ? EyeOff : Eye}
        confirmLabel={service.isShared ? said.unshareConfirm : said.shareConfirm}
      >
        {service.isShared ? said.unshare : said.share}
      </InlineConfirm>
    </Form>
  );
}
