import { Form, useNavigation } from "@remix-run/react";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { TextLink } from "@tandem/ui/primitives/link";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Eye, Lock } from "lucide-react";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import type { loader } from "./route.tsx";

type Data = Awaited<ReturnType<typeof loader>>;
type ShareFormProps = Pick<Data, "objective" | "preview"> & { cancelHref: string };

export function ShareForm({ objective, preview, cancelHref }: ShareFormProps) {
  const said = words.objectives.share;
  const shared = objective.share?.contactIds ?? null;
  const [who, setWho] = useState(shared ? "named" : "everyone");
  const [named, setNamed] = useState<readonly string[]>(shared ?? []);
  const isPending = useNavigation().formMethod === "POST";
  const count = who === "everyone" ? preview.contacts.length : named.length;
  if (preview.contacts.length === 0) {
    return (
      <div className="p-5 text-sm text-ink-2 max-md:p-4">
        {said.nobody} <TextLink href={`/companies/${objective.companyId}/contacts`}>{said.giveAccess}</TextLink>
      </div>
    );
  }
  return (
    <Form method="post" className="grid content-start gap-4 p-5 max-md:p-4">
      <RadioGroup
        legend={said.who}
        name="who"
        value={who}
        onChange={setWho}
        options={[
          { value: "everyone", label: `${said.everyone} (${preview.contacts.length})` },
          { value: "named", label: said.named },
        ]}
      />
      {who === "named" && (
        <div className="grid gap-2 pl-6">
          {preview.contacts.map((contact) => (
            <Checkbox
              key={contact.id}
              name="contactIds"
              value={contact.id}
              label={contact.name}
              checked={named.includes(contact.id)}
              onChange={(event) =>
                setNamed(event.target.checked ? [...named, contact.id] : named.filter((id) => id !== contact.id))
              }
              hint={
                contact.lastVisitAt ? (
                  <>
                    {said.lastVisit} <RelativeTime value={contact.lastVisitAt} inline />
                  </>
                ) : (
                  said.never
                )
              }
            />
          ))}
        </div>
      )}
      <Banner icon={Lock}>
        {said.stays}: {said.staysList(preview.staysInternal)}
      </Banner>
      <Checkbox name="notify" label={said.notify} defaultChecked />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" icon={Eye} pending={isPending} disabled={count === 0}>
          {count === 0 ? said.submit : said.submitWith(count)}
        </Button>
        <ButtonLink href={cancelHref}>{said.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
