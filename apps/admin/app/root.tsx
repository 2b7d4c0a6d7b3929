import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Link as RemixLink,
  Scripts,
  ScrollRestoration,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { ProgressLine } from "@tandem/ui/patterns/progress-line";
import { LinkProvider } from "@tandem/ui/primitives/link";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import "./app.css";
import { ErrorPage } from "./error-page.tsx";
import { useNonce } from "./nonce.tsx";
import { readTheme } from "./theme.server.ts";

export const meta: MetaFunction = () => [{ title: "Tandem" }];

export const loader = async ({ request }: LoaderFunctionArgs) => ({ theme: await readTheme(request) });

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const theme = useRouteLoaderData<typeof loader>("root")?.theme ?? "system";
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <LinkProvider link={AppLink}>{children}</LinkProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Links inside the app are followed without a page load; others are plain. */
const AppLink = forwardRef<HTMLAnchorElement, ComponentPropsWithoutRef<"a"> & { href: string }>(function AppLink(
  { href, ...rest },
  ref,
) {
  const isPlain = /^(https?:|mailto:|tel:|#)/.test(href) || rest.target === "_blank" || rest.download !== undefined;
  return isPlain ? (
    <a ref={ref} href={href} {...rest} />
  ) : (
    // a filter of the same page leaves the reader where they are
    <RemixLink ref={ref} to={href} prefetch="intent" preventScrollReset={href.startsWith("?")} {...rest} />
  );
});

export default function App() {
  const isWaiting = useNavigation().state !== "idle";
  return (
    <>
      <ProgressLine active={isWaiting} />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      detail={detailOf(error)}
      requestId={requestIdOf(error)}
    />
  );
}

const detailOf = (error: unknown): string | undefined => (isRouteErrorResponse(error) ? error.data?.detail : undefined);
const requestIdOf = (error: unknown): string | undefined =>
  isRouteErrorResponse(error) ? error.data?.requestId : undefined;
