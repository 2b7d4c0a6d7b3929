import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { Badge } from "../primitives/badge.tsx";
import { Icon } from "../primitives/icon.tsx";
import { Link } from "../primitives/link.tsx";
import { Popover } from "../primitives/popover.tsx";
import { VendorMark } from "./brand-mark.tsx";
import type { NavItem } from "./nav-item.tsx";

export type PortalFrameProps = {
  vendor: { name: string; logo?: string | null };
  homeHref: string;
  /** Five at most; `count` is what waits there for the reader. */
  nav: readonly NavItem[];
  person: { name: string; company: string; photo?: string | null };
  /** Profile, switch company, sign-out form. */
  personMenu: ReactNode;
  /** The view-as line, above everything and on every page. */
  banner?: ReactNode;
  footLinks?: readonly { href: string; label: string }[];
  /** "Fabrikam Software for Northwind Traders". */
  footNote?: string;
  children: ReactNode;
};

export function PortalFrame(props: PortalFrameProps) {
  const { vendor, homeHref, nav, person, personMenu, banner, footLinks = [], footNote, children } = props;
  const words = useMessages().frame;
  return (
    <div data-density="roomy" className="min-h-dvh max-lg:pb-[calc(72px+env(safe-area-inset-bottom))]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-card bg-ink px-4 py-3 text-lg font-medium text-surface focus:translate-y-0"
      >
        {words.skip}
      </a>
      {banner && <section aria-label={words.notice}>{banner}</section>}
      <header className="sticky top-0 z-20 border-b border-line bg-surface">
        <div className="mx-auto flex h-15 max-w-[1184px] items-center gap-4 px-4 lg:h-16 lg:gap-8 lg:px-8">
          <Link
            href={homeHref}
            className="inline-flex min-h-11 min-w-0 items-center gap-2.5 text-lg font-semibold tracking-[-0.01em]"
          >
            <VendorMark name={vendor.name} logo={vendor.logo} />
            <span className="truncate">{vendor.name}</span>
          </Link>
          <nav aria-label={words.mainNav} className="self-stretch max-lg:hidden">
            <ul className="flex h-full gap-1">
              {nav.map((item) => (
                <li key={item.href}>
                  <BarLink item={item} />
                </li>
              ))}
            </ul>
          </nav>
          <Popover
            triggerClass="ml-auto flex min-h-11 shrink-0 items-center gap-2.5 rounded-card pl-2 text-left"
            trigger={
              <>
                <span className="text-base font-medium max-lg:sr-only">
                  {person.name}
                  <span className="block text-sm font-normal text-ink-3">{person.company}</span>
                </span>
                <Avatar name={person.name} photo={person.photo} size={36} tone="neutral" />
              </>
            }
            place="top-(--trigger-bottom,64px) right-4 mt-1! w-72 lg:right-[max(2rem,calc((100vw-1120px)/2))]"
          >
            {personMenu}
          </Popover>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-[1184px] px-4 pt-5 pb-8 outline-none lg:px-8 lg:pt-10 lg:pb-12"
      >
        {children}
      </main>
      <footer className="mx-auto flex max-w-[1184px] flex-wrap items-center gap-x-5 gap-y-1 px-4 pb-7 text-sm text-ink-3 lg:px-8 lg:pb-8">
        {footNote && <span className="max-lg:w-full">{footNote}</span>}
        {footLinks.map((link) => (
          <Link key={link.href} href={link.href} className="inline-flex min-h-11 items-center hover:text-ink">
            {link.label}
          </Link>
        ))}
        <span className="ml-auto">{words.runsOn}</span>
      </footer>
      <nav
        aria-label={words.mainNav}
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className="mx-auto grid max-w-[520px] auto-cols-fr grid-flow-col">
          {nav.map((item) => (
            <li key={item.href}>
              <TabLink item={item} />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function BarLink({ item }: { item: NavItem }) {
  const words = useMessages().frame;
  return (
    <Link
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className={clsx(
        "relative flex h-full items-center gap-2 px-3 text-lg font-medium -outline-offset-4",
        item.current ? "text-ink" : "text-ink-2 hover:text-ink",
      )}
    >
      {item.label}
      {item.count !== undefined && <Badge count={item.count} label={words.waiting(item.count)} />}
      {item.current && (
        <span aria-hidden="true" className="absolute inset-x-3 -bottom-px h-[3px] rounded-t-[3px] bg-accent" />
      )}
    </Link>
  );
}

function TabLink({ item }: { item: NavItem }) {
  const words = useMessages().frame;
  return (
    <Link
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className={clsx(
        "relative flex h-16 flex-col items-center justify-center gap-1 text-xs -outline-offset-4",
        item.current ? "font-semibold text-accent-ink" : "font-medium text-ink-2",
      )}
    >
      {item.current && <span aria-hidden="true" className="absolute -top-px h-[3px] w-8 rounded-b-[3px] bg-accent" />}
      <Icon of={item.icon} size={22} />
      {item.label}
      {item.count !== undefined && (
        <Badge
          count={item.count}
          label={words.waiting(item.count)}
          className="absolute top-2 left-[calc(50%+5px)] ring-2 ring-surface"
        />
      )}
    </Link>
  );
}
