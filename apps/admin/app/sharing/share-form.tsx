import { Form, useNavigation } from "@remix-run/react";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { TextLink } from "@tandem/ui/primitives/link";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Eye, Lock } from "lucide-react";
import { type ReactNode, useState } from "react";
import * as words from "~/messages/en.ts";

type ShareFormProps = {
  companyId: string;
  /** Who could be let in. */
  contacts: readonly { id: string; name: string; lastVisitAt: string | null }[];
  /** Who sees it already; null for everyone, or nobody yet. */
  named: readonly string[] | null;
  /** What stays with us. */
  stays: ReactNode;
  cancelHref: string;
  /** Hidden fields of what is shared. */
  children?: ReactNode;
};

/** Who is let in, and whether they are told. */
export function ShareForm({ companyId, contacts, named: before, stays, cancelHref, children }: ShareFormProps) {
  const said = words.objectives.share;
  const [who, setWho] = useState(before ? "named" : "everyone");
  const [named, setNamed] = useState<readonly string[]>(before ?? []);
  const isPending = useNavigation().formMethod === "POST";
  const count = who === "everyone" ? contacts.length : named.length;
  if (contacts.length === 0) {
    return (
      <div className="p-5 text-sm text-ink-2 max-md:p-4">
        {said.nobody} <TextLink href={`/companies/${companyId}/contacts`}>{said.giveAccess}</TextLink>
      </div>
    );
  }
  return (
    <Form method="post" className="grid content-start gap-4 p-5 max-md:p-4">
      {children}
      <RadioGroup
        legend={said.who}
        name="who"
        value={who}
        onChange={setWho}
        options={[
          { value: "everyone", label: `${said.everyone} (${contacts.length})` },
          { value: "named", label: said.named },
        ]}
      />
      {who === "named" && (
        <div className="grid gap-2 pl-6">
          {contacts.map((contact) => (
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
        {said.stays}: {stays}
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
