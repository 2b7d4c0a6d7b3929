import { ChevronRight, ChevronsUpDown, Command, Search } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { Icon } from "../primitives/icon.tsx";
import { Kbd } from "../primitives/kbd.tsx";
import { Link } from "../primitives/link.tsx";
import { Popover } from "../primitives/popover.tsx";
import { AdminSideNav } from "./admin-side-nav.tsx";
import { AdminTabBar } from "./admin-tab-bar.tsx";
import { TandemMark } from "./brand-mark.tsx";
import type { Crumb, NavItem, RecentItem } from "./nav-item.tsx";

export type AdminFrameProps = {
  /** The vendor's own name, beside Tandem. */
  workspace?: string;
  homeHref: string;
  nav: readonly NavItem[];
  /** Saved views and the like, under their own heading. */
  groups?: readonly { label: string; items: readonly NavItem[] }[];
  recents?: readonly RecentItem[];
  /** The last entry of the side bar, such as Settings. */
  foot?: NavItem;
  /** Opens the palette; without scripts, or without onOpen, it is a link. */
  search: { href: string; onOpen?: () => void };
  member: { name: string; photo?: string | null; note?: string };
  /** Theme switch, profile link, sign-out form. */
  memberMenu: ReactNode;
  crumbs: readonly Crumb[];
  /** The page's actions at the right of the bar. */
  actions?: ReactNode;
  /** A line above everything, such as "sample data". */
  banner?: ReactNode;
  children: ReactNode;
};

export function AdminFrame(props: AdminFrameProps) {
  const { workspace, homeHref, search, member, memberMenu, crumbs, actions, banner, children } = props;
  const words = useMessages().frame;
  return (
    <div className="min-h-dvh [--side-width:224px] [--sticky-top:48px] max-md:pb-[calc(60px+env(safe-area-inset-bottom))] max-md:[--side-width:0px] md:grid md:grid-cols-[224px_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-ink px-3 py-2 text-sm font-medium text-surface focus:translate-y-0"
      >
        {words.skip}
      </a>
      <aside className="border-r border-line bg-canvas text-sm max-md:hidden">
        <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto p-2">
          <Link href={homeHref} className="flex h-8 items-center gap-2 px-2 text-base font-semibold tracking-[-0.01em]">
            <TandemMark />
            Tandem {workspace && <span className="truncate font-normal text-ink-3">{workspace}</span>}
          </Link>
          <SearchBox {...search} label={words.search} />
          <AdminSideNav {...props} />
          <Popover
            triggerClass="mt-auto flex min-h-10 w-full items-center gap-2 rounded-control px-2 py-1.5 text-left hover:bg-sunken"
            trigger={
              <>
                <Avatar name={member.name} photo={member.photo} size={24} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{member.name}</span>
                  {member.note && <span className="block truncate text-xs text-ink-3">{member.note}</span>}
                </span>
                <Icon of={ChevronsUpDown} size={14} className="text-ink-3" />
              </>
            }
            place="bottom-14 left-2 w-60"
          >
            {memberMenu}
          </Popover>
        </div>
      </aside>
      <div className="min-w-0 bg-surface">
        {banner && <section aria-label={words.notice}>{banner}</section>}
        <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-surface px-6 text-sm max-md:px-4 max-md:pr-2">
          <Crumbs crumbs={crumbs} label={words.breadcrumb} />
          {actions && <div className="ml-auto flex shrink-0 items-center gap-2">{actions}</div>}
        </header>
        <main id="content" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </div>
      <AdminTabBar {...props} />
    </div>
  );
}

function SearchBox({ href, onOpen, label }: { href: string; onOpen?: () => void; label: string }) {
  return (
    <Link
      href={href}
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onOpen();
      }}
      {...(onOpen && { "aria-keyshortcuts": "Meta+K Control+K" })}
      className="mt-2 mb-3 flex h-8 shrink-0 items-center gap-2 rounded-control border border-line-strong bg-surface px-2 text-ink-3 shadow-card hover:bg-hover"
    >
      <Icon of={Search} size={14} />
      {label}
      {onOpen && (
        <span aria-hidden="true" className="ml-auto">
          <Kbd>
            <Command size={10} strokeWidth={1.6} />K
          </Kbd>
        </span>
      )}
    </Link>
  );
}

/** On a phone only the last one is shown: the page itself. */
function Crumbs({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-ink-3">
        {crumbs.map((crumb, i) => {
          const isLast = i === crumbs.length - 1;
          return (
            <Fragment key={crumb.label}>
              <li
                className={isLast ? "min-w-0 truncate font-medium text-ink" : "shrink-0 max-md:hidden"}
                aria-current={isLast ? "page" : undefined}
              >
                {crumb.href && !isLast ? (
                  <Link href={crumb.href} className="hover:text-ink">
                    {crumb.label}
                  </Link>
                ) : (
                  crumb.label
                )}
              </li>
              {!isLast && (
                <li aria-hidden="true" className="max-md:hidden">
                  <Icon of={ChevronRight} size={14} />
                </li>
              )}
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
