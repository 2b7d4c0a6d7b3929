import clsx from "clsx";
import { Menu as MenuIcon, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon } from "../primitives/icon.tsx";
import { Link } from "../primitives/link.tsx";
import { Popover } from "../primitives/popover.tsx";
import { AdminSideNav } from "./admin-side-nav.tsx";
import type { NavItem, RecentItem } from "./nav-item.tsx";

type Props = {
  nav: readonly NavItem[];
  groups?: readonly { label: string; items: readonly NavItem[] }[];
  recents?: readonly RecentItem[];
  foot?: NavItem;
  search: { href: string; onOpen?: () => void };
  memberMenu: ReactNode;
};

const TAB = "flex h-full w-full flex-col items-center justify-center gap-1 text-2xs font-medium -outline-offset-3";

/** The phone's five: two places, Search, one more place, More with everything else. */
export function AdminTabBar(props: Props) {
  const { nav, search, memberMenu } = props;
  const words = useMessages().frame;
  const places = nav.filter((item) => item.onPhone).slice(0, 3);
  const tab = (item: NavItem) => (
    <li key={item.href}>
      <Link
        href={item.href}
        aria-current={item.current ? "page" : undefined}
        className={clsx(TAB, item.current ? "text-ink" : "text-ink-3")}
      >
        <Icon of={item.icon} size={20} />
        {item.label}
      </Link>
    </li>
  );
  return (
    <nav
      aria-label={`${words.mainNav}, ${words.more}`}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-[60px] auto-cols-fr grid-flow-col">
        {places.slice(0, 2).map(tab)}
        <li>
          <Link
            href={search.href}
            onClick={(event) => {
              if (!search.onOpen) return;
              event.preventDefault();
              search.onOpen();
            }}
            className={clsx(TAB, "text-ink-3")}
          >
            <Icon of={Search} size={20} />
            {words.search}
          </Link>
        </li>
        {places.slice(2).map(tab)}
        <li>
          <Popover
            triggerClass={clsx(TAB, "text-ink-3")}
            trigger={
              <>
                <Icon of={MenuIcon} size={20} />
                {words.more}
              </>
            }
            place="inset-x-2 bottom-[calc(68px+env(safe-area-inset-bottom))] w-auto"
          >
            <AdminSideNav {...props} />
            <div className="border-t border-line pt-2">{memberMenu}</div>
          </Popover>
        </li>
      </ul>
    </nav>
  );
}
