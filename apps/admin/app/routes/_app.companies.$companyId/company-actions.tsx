import { ButtonLink } from "@tandem/ui/primitives/button";
import { Pencil, StickyNote, Target, UserPlus } from "lucide-react";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** What one does most often from here. A viewer sees no buttons; the API would refuse them anyway. */
export function CompanyActions({ companyId }: { companyId: string }) {
  const { me } = useSignedIn();
  if (me.role === "viewer") return null;
  const base = `/companies/${companyId}`;
  const said = words.company.actions;
  return (
    <>
      <ButtonLink href={`${base}/objectives/new`} icon={Target} variant="primary">
        {said.addObjective}
      </ButtonLink>
      <ButtonLink href={`${base}?note=new`} icon={StickyNote}>
        {said.addNote}
      </ButtonLink>
      <ButtonLink
        href={`${base}/contacts/new`}
        icon={UserPlus}
        square
        aria-label={said.addContact}
        title={said.addContact}
      />
      <ButtonLink href={`${base}/edit`} icon={Pencil} square aria-label={said.edit} title={said.edit} />
    </>
  );
}
