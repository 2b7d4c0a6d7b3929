import { useFetcher } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";
import { JOB_OPTIONS, ROLE_OPTIONS } from "./member-options.ts";
import type { MemberRow } from "./member-table.tsx";
import type { action } from "./route.tsx";

/** Role and job change as soon as they are chosen; access ends after a second press. */
export function MemberActs({ member }: { member: MemberRow }) {
  const fetcher = useFetcher<typeof action>();
  const said = words.members;
  const refusal = fetcher.data && "refusal" in fetcher.data ? fetcher.data.refusal : null;
  const known = (
    <>
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="version" value={member.version} />
      <input type="hidden" name="email" value={member.email ?? ""} />
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <fetcher.Form
        method="post"
        key={member.version}
        className="flex gap-2"
        onChange={(event) => fetcher.submit(event.currentTarget)}
      >
        {known}
        <input type="hidden" name="act" value="change" />
        <Select
          name="role"
          aria-label={said.roleOf(member.name)}
          defaultValue={member.role}
          options={ROLE_OPTIONS}
          className="w-28"
        />
        <Select
          name="job"
          aria-label={said.jobOf(member.name)}
          defaultValue={member.job ?? ""}
          placeholder={said.noJob}
          options={JOB_OPTIONS}
          className="w-28"
        />
      </fetcher.Form>
      <fetcher.Form method="post">
        {known}
        {member.active ? (
          <>
            <input type="hidden" name="act" value="deactivate" />
            <InlineConfirm size="sm" confirmLabel={said.deactivateConfirm} aria-label={said.deactivateOf(member.name)}>
              {said.deactivate}
            </InlineConfirm>
          </>
        ) : (
          <Button type="submit" size="sm" name="act" value="activate">
            {said.activate}
          </Button>
        )}
      </fetcher.Form>
      {member.isInvited && member.active && member.email && (
        <fetcher.Form method="post">
          {known}
          <Button type="submit" size="sm" name="act" value="invite-again">
            {said.inviteAgain}
          </Button>
        </fetcher.Form>
      )}
      {refusal && <p className="w-full text-xs text-red">{refusal.detail}</p>}
    </div>
  );
}
