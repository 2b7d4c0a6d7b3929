import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { ReaderProvider } from "@tandem/ui/primitives/reader";
import { ErrorPage } from "~/error-page.tsx";
import { memberLoader } from "~/member-request.server.ts";
import { readerLocale } from "~/reader-locale.server.ts";
import { ToldOnce } from "~/told-once.tsx";

/** Who is signed in and where: every page below reads it through `useSignedIn()`. */
export const loader = memberLoader(async ({ api, request }) => {
  const [me, workspace] = await Promise.all([api.v1.auth.me.$get().then(unwrap), api.v1.workspace.$get().then(unwrap)]);
  return { me, workspace, locale: readerLocale(request, workspace.locale), now: new Date().toISOString() };
});

export default function SignedIn() {
  const { workspace, locale, now } = useLoaderData<typeof loader>();
  return (
    <ReaderProvider locale={locale} timeZone={workspace.timeZone} now={now}>
      <Outlet />
      <ToldOnce />
    </ReaderProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error) ? error : null;
  return <ErrorPage status={known?.status ?? 500} detail={known?.data?.detail} requestId={known?.data?.requestId} />;
}
