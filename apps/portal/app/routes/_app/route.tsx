import { Form, isRouteErrorResponse, Outlet, useLoaderData, useLocation, useRouteError } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { PortalFrame } from "@tandem/ui/patterns/portal-frame";
import { Button } from "@tandem/ui/primitives/button";
import { ReaderProvider } from "@tandem/ui/primitives/reader";
import { Eye, House, LifeBuoy, Package, Target } from "lucide-react";
import { ErrorPage } from "~/error-page.tsx";
import { words } from "~/messages/en.ts";
import { portalLoader } from "~/portal-request.server.ts";
import { readerLocale } from "~/reader-locale.server.ts";
import { PersonMenu } from "./person-menu.tsx";

/** Who looks, and where: every page below reads it through `useSignedIn()`. */
export const loader = portalLoader(async ({ api, request }) => {
  const [me, companies] = await Promise.all([
    api.v1.portal.me.$get().then(unwrap),
    api.v1.portal.companies.$get().then(unwrap),
  ]);
  return {
    me,
    companies: companies.items,
    locale: readerLocale(request, me.contact.locale ?? me.workspace.locale),
    now: new Date().toISOString(),
  };
});

const PLACES = [
  { href: "/", label: words.nav.home, icon: House },
  { href: "/objectives", label: words.nav.objectives, icon: Target },
  { href: "/services", label: words.nav.services, icon: Package },
  { href: "/tickets", label: words.nav.tickets, icon: LifeBuoy },
];

export default function SignedIn() {
  const { me, locale, now } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const nav = PLACES.map((place) => ({
    ...place,
    current: place.href === "/" ? pathname === "/" : pathname.startsWith(place.href),
  }));
  return (
    <ReaderProvider locale={locale} timeZone={me.contact.timeZone ?? me.workspace.timeZone} now={now}>
      <PortalFrame
        vendor={{ name: me.workspace.name }}
        homeHref="/"
        nav={nav}
        person={{ name: me.contact.name, company: me.company.name }}
        personMenu={<PersonMenu />}
        footNote={words.footNote(me.workspace.name, me.company.name)}
        banner={
          me.viewAs && (
            <Banner
              tone="warn"
              look="bar"
              icon={Eye}
              actions={
                <Form method="post" action="/sign-out">
                  <Button type="submit" size="sm">
                    {words.viewAs.end}
                  </Button>
                </Form>
              }
            >
              {words.viewAs.line(me.contact.name, me.company.name)}
            </Banner>
          )
        }
      >
        <Outlet />
      </PortalFrame>
    </ReaderProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error) ? error : null;
  return <ErrorPage status={known?.status ?? 500} detail={known?.data?.detail} requestId={known?.data?.requestId} />;
}
