import { Form, useLocation } from "@remix-run/react";
import { Moment } from "@tandem/ui/customer/moment";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Reply, Send } from "lucide-react";
import { Attachments } from "~/mail/attachments.tsx";
import { MailBody } from "~/mail/mail-body.tsx";
import * as words from "~/messages/en.ts";
import type { loader } from "./route.tsx";

type Mails = NonNullable<Awaited<ReturnType<typeof loader>>["openThread"]>["messages"];
type ThreadMailsProps = { companyId: string; mails: Mails; canWrite: boolean };

const said = words.communications;

/** The conversation, oldest first. */
export function ThreadMails({ companyId, mails, canWrite }: ThreadMailsProps) {
  const { pathname, search } = useLocation();
  const back = encodeURIComponent(pathname + search);
  return (
    <ol aria-label={said.inThread} className="mt-3 grid gap-3">
      {mails.map((mail) => (
        <li key={mail.id}>
          <article className="rounded-card border border-line">
            <header className="flex items-start gap-3 border-b border-line px-4 py-3">
              <Avatar name={mail.from.name || "?"} size={28} />
              <div className="min-w-0 flex-1">
                <p className="wrap-anywhere">
                  <span className="font-medium">{mail.from.name}</span>{" "}
                  <span className="text-ink-2">
                    {mail.toAddresses.length > 0 && said.to(mail.toAddresses.join(", "))}
                    {mail.ccAddresses.length > 0 && `, ${said.copy(mail.ccAddresses.join(", "))}`}
                  </span>
                </p>
                <p className="text-xs text-ink-3">
                  <Moment value={mail.sentAt} />
                  {mail.delivery && mail.delivery.state !== "sent" && (
                    <span className={mail.delivery.state === "failed" ? "font-medium text-red" : undefined}>
                      {" · "}
                      {said.delivery[mail.delivery.state]}
                    </span>
                  )}
                </p>
                {mail.delivery?.note && <p className="text-xs wrap-anywhere text-ink-3">{mail.delivery.note}</p>}
              </div>
            </header>
            <div className="grid gap-3 px-4 py-3 text-ink-2">
              <MailBody html={mail.html} body={mail.body} />
              <Attachments companyId={companyId} files={mail.attachments} />
            </div>
            {canWrite && (
              <footer className="flex flex-wrap gap-2 border-t border-line bg-canvas px-4 py-2">
                <ButtonLink
                  href={`/companies/${companyId}/email/new?reply=${mail.id}&back=${back}`}
                  icon={Reply}
                  size="sm"
                >
                  {said.reply}
                </ButtonLink>
                {mail.delivery?.state === "failed" && (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="emailId" value={mail.id} />
                    <Button type="submit" icon={Send} size="sm">
                      {said.again}
                    </Button>
                  </Form>
                )}
              </footer>
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}
