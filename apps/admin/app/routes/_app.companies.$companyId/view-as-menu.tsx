import { Form } from "@remix-run/react";
import { Button, buttonClass } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { TextLink } from "@tandem/ui/primitives/link";
import { Popover } from "@tandem/ui/primitives/popover";
import { Eye } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** Crosses to the portal as one of the contacts who may sign in there. */
export function ViewAsMenu({ companyId, contacts }: { companyId: string; contacts: CompanyView["portalContacts"] }) {
  const { me } = useSignedIn();
  const said = words.company.viewAs;
  if (me.role === "viewer") return null;
  const [only] = contacts;
  if (only && contacts.length === 1) return <ViewAsForm companyId={companyId} contact={only} />;
  return (
    <Popover
      place="top-12 right-6 w-72 max-md:right-2"
      triggerClass={buttonClass()}
      trigger={
        <>
          <Icon of={Eye} className="text-ink-2" />
          <span className="max-md:sr-only">{said.open}</span>
        </>
      }
    >
      {contacts.length === 0 ? (
        <p className="p-3 text-sm text-ink-2">
          {said.nobody} <TextLink href={`/companies/${companyId}/contacts`}>{said.contacts}</TextLink>
        </p>
      ) : (
        <div className="grid gap-1 p-1">
          <p className="px-2 pt-1 text-xs text-ink-3">{said.hint}</p>
          {contacts.map((contact) => (
            <ViewAsForm key={contact.id} companyId={companyId} contact={contact} quiet />
          ))}
        </div>
      )}
    </Popover>
  );
}

type ViewAsFormProps = { companyId: string; contact: CompanyView["portalContacts"][number]; quiet?: boolean };

function ViewAsForm({ companyId, contact, quiet = false }: ViewAsFormProps) {
  return (
    <Form
      method="post"
      reloadDocument
      target="_blank"
      action={`/companies/${companyId}/contacts/${contact.id}/view-as`}
    >
      <Button
        type="submit"
        icon={Eye}
        variant={quiet ? "quiet" : "default"}
        wide={quiet}
        className={quiet ? "justify-start" : undefined}
      >
        {words.company.viewAs.as(contact.name)}
      </Button>
    </Form>
  );
}
