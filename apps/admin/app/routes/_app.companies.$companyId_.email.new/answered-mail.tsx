import { Moment } from "@tandem/ui/customer/moment";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import * as words from "~/messages/en.ts";

type AnsweredMailProps = { mail: { from: { name: string }; sentAt: string; body: string } };

/** The mail that is answered, to look at while one writes; it is not sent along. */
export function AnsweredMail({ mail }: AnsweredMailProps) {
  return (
    <Disclosure open summary={words.quickActions.email.answered(mail.from.name)}>
      <div className="max-h-80 overflow-y-auto rounded-card border border-line bg-canvas p-4 text-sm">
        <p className="mb-2 text-xs text-ink-2">
          <Moment value={mail.sentAt} />
        </p>
        <p className="max-w-[66ch] wrap-anywhere whitespace-pre-line text-ink-2">{mail.body}</p>
      </div>
    </Disclosure>
  );
}
