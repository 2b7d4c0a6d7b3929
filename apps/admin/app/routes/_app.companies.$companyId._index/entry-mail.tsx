import type { ToldRecord } from "@tandem/domain/timeline/timeline-entry";
import { Moment } from "@tandem/ui/customer/moment";
import { Card } from "@tandem/ui/patterns/card";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { Attachments } from "~/mail/attachments.tsx";
import { MailBody } from "~/mail/mail-body.tsx";
import * as words from "~/messages/en.ts";

/** A mail as a card: who, to whom, when, and what it says. */
export function EntryMail({ email }: Extract<ToldRecord, { kind: "email" }>) {
  const said = words.timeline.entry;
  const { from, toAddresses, ccAddresses, sentAt } = email;
  return (
    <Card>
      <header className="flex items-start gap-3 border-b border-line pb-3">
        <Avatar name={from.name} size={28} />
        <div className="min-w-0 text-xs text-ink-3 wrap-anywhere">
          <p className="text-sm font-medium text-ink">
            {from.name} {from.address && <span className="font-normal text-ink-3">{from.address}</span>}
          </p>
          {toAddresses.length > 0 && (
            <p>
              {said.to} {toAddresses.join(", ")}
            </p>
          )}
          {ccAddresses.length > 0 && (
            <p>
              {said.copy} {ccAddresses.join(", ")}
            </p>
          )}
          <Moment value={sentAt} look="exact" />
        </div>
      </header>
      <div className="mt-3 grid gap-3">
        <MailBody html={email.html} body={email.body} />
        <Attachments companyId={email.companyId} files={email.attachments} />
      </div>
    </Card>
  );
}
