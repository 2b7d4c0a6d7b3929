import { Form, type FormProps, useNavigation } from "@remix-run/react";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import type { LucideIcon } from "@tandem/ui/primitives/icon";
import { type ReactNode, useEffect, useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";

type ActPageProps = {
  company: { id: string; name: string };
  title: string;
  lede?: ReactNode;
  refusal: Refusal | null;
  /** Where one came from and goes back to. */
  back: string;
  submit: { label: string; icon?: LucideIcon; isWaiting?: boolean };
  /** For a form that may carry files. */
  encType?: FormProps["encType"];
  /** Beside the button that saves. */
  more?: ReactNode;
  /** Above the form, outside it. */
  above?: ReactNode;
  /** Below the form, outside it. */
  below?: ReactNode;
  children: ReactNode;
};

/** The frame of every quick action: a form of a page of its own, which works before scripts do. */
export function ActPage(props: ActPageProps) {
  const { company, title, lede, refusal, back, submit, encType, more, above, below, children } = props;
  const canWrite = useSignedIn().me.role !== "viewer";
  const isPending = useNavigation().formMethod === "POST";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusal]);
  return (
    <AppFrame company={company} crumbs={[{ label: title }]}>
      <PageHeader size="small" title={title} lede={lede} />
      {above && <div className="px-6 pb-1 max-md:px-4">{above}</div>}
      <Form
        ref={form}
        method="post"
        encType={encType}
        className="grid max-w-3xl items-start gap-4 px-6 py-4 sm:grid-cols-6 max-md:px-4 *:sm:col-span-6"
      >
        <fieldset disabled={!canWrite} className="contents *:sm:col-span-6">
          <RefusalBanner refusal={refusal} />
          <input type="hidden" name="back" value={back} />
          {children}
          {canWrite && (
            <div className="flex flex-wrap items-center gap-2">
              <Button type="submit" variant="primary" icon={submit.icon} pending={isPending || submit.isWaiting}>
                {submit.label}
              </Button>
              <ButtonLink href={back}>{words.forms.cancel}</ButtonLink>
              {more}
            </div>
          )}
        </fieldset>
      </Form>
      {below && <div className="border-t border-line">{below}</div>}
    </AppFrame>
  );
}
