import { Form } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Input } from "@tandem/ui/primitives/input";
import * as words from "~/messages/en.ts";
import { LONGEST_NAME, type MembershipKind, membershipsHref } from "./memberships-href.ts";

type AddFormProps = { kind: MembershipKind; companyId: string };

/** A name and a button: what there is under that name is taken, else it is made. */
export function AddForm({ kind, companyId }: AddFormProps) {
  const said = words.memberships[kind];
  return (
    <Form method="post" action={membershipsHref(companyId)} className="flex items-center gap-2">
      <Input name={kind} aria-label={said.name} placeholder={said.name} required maxLength={LONGEST_NAME[kind]} />
      <Button type="submit">{said.submit}</Button>
    </Form>
  );
}
