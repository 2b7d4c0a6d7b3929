import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Send } from "lucide-react";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { JOB_OPTIONS, ROLE_OPTIONS } from "./member-options.ts";

export function InviteForm({ refusal }: { refusal: Refusal | null }) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.members.invite;
  const error = (field: string) => refusal?.fields[field]?.[0];
  return (
    <Form method="post" className="grid max-w-3xl gap-3 sm:grid-cols-2">
      <p className="text-sm text-ink-2 sm:col-span-2">{said.lede}</p>
      <input type="hidden" name="act" value="invite" />
      <Field label={said.name} error={error("name")}>
        <Input name="name" required maxLength={120} />
      </Field>
      <Field label={said.email} error={error("email")}>
        <Input name="email" type="email" required maxLength={254} />
      </Field>
      <Field label={said.role} error={error("role")}>
        <Select name="role" defaultValue="member" options={ROLE_OPTIONS} />
      </Field>
      <Field label={said.job} error={error("job")}>
        <Select name="job" placeholder={words.members.noJob} options={JOB_OPTIONS} />
      </Field>
      <div>
        <Button type="submit" variant="primary" icon={Send} pending={isPending}>
          {said.submit}
        </Button>
      </div>
    </Form>
  );
}
