import { ErrorState } from "@tandem/ui/patterns/error-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import * as words from "./messages/en.ts";

type ErrorPageProps = { status: number; detail?: string; requestId?: string };

/** What a person sees when a page cannot be shown: why, what to do, and the number that finds it in the logs. */
export function ErrorPage({ status, detail, requestId }: ErrorPageProps) {
  const said = words.errors[status === 404 ? "notFound" : status === 403 ? "forbidden" : "failed"];
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <ErrorState
        isPage
        title={said.title}
        requestId={status >= 500 ? requestId : undefined}
        actions={
          <ButtonLink href="/" size="sm">
            {words.errors.home}
          </ButtonLink>
        }
      >
        {status === 404 ? said.detail : (detail ?? said.detail)}
      </ErrorState>
    </main>
  );
}
