import { Form, useLocation, useMatches } from "@remix-run/react";
import { AdminFrame } from "@tandem/ui/patterns/admin-frame";
import type { Crumb } from "@tandem/ui/patterns/nav-item";
import { ThemeSwitch } from "@tandem/ui/patterns/theme-switch";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Link } from "@tandem/ui/primitives/link";
import { ToastHost } from "@tandem/ui/primitives/toast";
import {
  Building2,
  FileDown,
  Handshake,
  LifeBuoy,
  ListChecks,
  LogOut,
  MonitorSmartphone,
  Orbit,
  PackageOpen,
  Settings,
  Target,
  UserRound,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import * as words from "./messages/en.ts";
import { useRecents } from "./palette/recents.tsx";
import { usePalette } from "./palette/use-palette.tsx";
import { useSignedIn, useTheme } from "./signed-in.tsx";
import { viewGroups } from "./view-groups.ts";

type AppFrameProps = {
  /** Whose page this is: its crumbs begin with the company, and its 360 is one press away. */
  company?: { id: string; name: string };
  crumbs: readonly Crumb[];
  actions?: ReactNode;
  children: ReactNode;
};

const PLACES = [
  { href: "/companies", label: words.nav.companies, icon: Building2, onPhone: true },
  { href: "/contacts", label: words.nav.contacts, icon: UserRound, onPhone: true },
  { href: "/deals", label: words.nav.deals, icon: Handshake },
  { href: "/objectives", label: words.nav.objectives, icon: Target, onPhone: true },
  { href: "/tickets", label: words.nav.tickets, icon: LifeBuoy },
  { href: "/services", label: words.services.title, icon: PackageOpen },
  { href: "/tasks", label: words.tasks.title, icon: ListChecks },
  { href: "/imports", label: words.nav.imports, icon: FileDown, forWriters: true },
  { href: "/members", label: words.nav.members, icon: Users },
];

/** The frame around every page of a signed-in member. */
export function AppFrame({ company, crumbs, actions, children }: AppFrameProps) {
  const { me, workspace, places } = useSignedIn();
  const { pathname, search } = useLocation();
  const nav = PLACES.filter((place) => !place.forWriters || me.role !== "viewer").map(({ forWriters, ...place }) => ({
    ...place,
    current: pathname === place.href || pathname.startsWith(`${place.href}/`),
  }));
  const isOn360 = useMatches().some(({ id }) => id === "routes/_app.companies.$companyId");
  const recents = useRecents(company);
  const palette = usePalette({ company, places: nav });
  return (
    <AdminFrame
      workspace={workspace.name === "Tandem" ? undefined : workspace.name}
      homeHref="/companies"
      nav={nav}
      groups={viewGroups(places, pathname, search)}
      recents={recents}
      search={{ href: "/search", onOpen: palette.open }}
      foot={{ href: "/settings", label: words.nav.settings, icon: Settings, current: pathname.startsWith("/settings") }}
      member={{ name: me.name, note: words.roles[me.role] }}
      memberMenu={<MemberMenu />}
      crumbs={company ? [...crumbsTo(company, crumbs.length > 0), ...crumbs] : crumbs}
      actions={
        <>
          {company && !isOn360 && (
            <ButtonLink href={`/companies/${company.id}`} icon={Orbit} size="sm" title={words.open360(company.name)}>
              {words.search.open360}
            </ButtonLink>
          )}
          {actions}
        </>
      }
    >
      {children}
      <ToastHost />
      {palette.palette}
    </AdminFrame>
  );
}

const crumbsTo = ({ id, name }: { id: string; name: string }, isLink: boolean): Crumb[] => [
  { label: words.companies.title, href: "/companies" },
  isLink ? { label: name, href: `/companies/${id}` } : { label: name },
];

function MemberMenu() {
  const theme = useTheme();
  return (
    <div className="grid gap-1 p-1 text-sm">
      <Form method="post" action="/theme" preventScrollReset>
        <ThemeSwitch value={theme} />
      </Form>
      <Link
        href="/devices"
        className="flex h-8 items-center gap-2 rounded-control px-2 text-ink-2 hover:bg-sunken max-md:h-11"
      >
        <MonitorSmartphone size={16} strokeWidth={1.6} aria-hidden="true" />
        {words.nav.devices}
      </Link>
      <Form method="post" action="/sign-out">
        <Button type="submit" variant="quiet" icon={LogOut} wide className="justify-start">
          {words.nav.signOut}
        </Button>
      </Form>
    </div>
  );
}
