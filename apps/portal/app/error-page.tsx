import { ErrorState } from "@tandem/ui/patterns/error-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { words } from "./messages/en.ts";

type ErrorPageProps = { status: number; detail?: string; requestId?: string };

/** What a customer sees when a page cannot be shown; an item that is not theirs looks like one that never was. */
export function ErrorPage({ status, detail, requestId }: ErrorPageProps) {
  const said = status === 404 ? words.errors.notFound : words.errors.failed;
  return (
    <main data-density="roomy" className="mx-auto max-w-xl px-4 py-16">
      <ErrorState
        isPage
        title={said.title}
        requestId={status >= 500 ? requestId : undefined}
        actions={<ButtonLink href="/">{words.errors.home}</ButtonLink>}
      >
        {status === 404 ? said.detail : (detail ?? said.detail)}
      </ErrorState>
    </main>
  );
}
