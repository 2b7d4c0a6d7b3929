import clsx from "clsx";
import { useId } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon } from "../primitives/icon.tsx";
import { Link } from "../primitives/link.tsx";
import type { NavItem, RecentItem } from "./nav-item.tsx";

type Props = {
  nav: readonly NavItem[];
  groups?: readonly { label: string; items: readonly NavItem[] }[];
  recents?: readonly RecentItem[];
  foot?: NavItem;
};

const ROW =
  "flex h-7 items-center gap-2 rounded-control px-2 font-medium text-ink-2 hover:bg-sunken aria-[current=page]:bg-ink/7 aria-[current=page]:text-ink max-md:h-11 max-md:text-lg";

/** The side bar's lists; on a phone they stand in the sheet behind More. */
export function AdminSideNav({ nav, groups = [], recents = [], foot }: Props) {
  const words = useMessages().frame;
  return (
    <nav aria-label={words.mainNav} className="min-w-0">
      <ul>
        {nav.map((item) => (
          <NavRow key={item.href} item={item} />
        ))}
      </ul>
      {groups.map((group) => (
        <NavGroup key={group.label} label={group.label}>
          {group.items.map((item) => (
            <NavRow key={item.href} item={item} />
          ))}
        </NavGroup>
      ))}
      {recents.length > 0 && (
        <NavGroup label={words.recent}>
          {recents.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                className={ROW}
                title={item.label}
                aria-current={item.current ? "page" : undefined}
              >
                {item.mark}
                <span className="truncate">{item.label}</span>
              </Link>
            </li>
          ))}
        </NavGroup>
      )}
      {foot && (
        <ul className="mt-5 mb-2">
          <NavRow item={foot} />
        </ul>
      )}
    </nav>
  );
}

function NavGroup({ label, children }: { label: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <>
      <p id={id} className="px-2 pt-4 pb-1 text-xs font-medium text-ink-3">
        {label}
      </p>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  );
}

function NavRow({ item }: { item: NavItem }) {
  return (
    <li>
      <Link href={item.href} aria-current={item.current ? "page" : undefined} className={ROW}>
        <Icon of={item.icon} className={item.current ? undefined : "text-ink-3"} />
        <span className="truncate">{item.label}</span>
        {item.count !== undefined && (
          <span className={clsx("ml-auto text-xs font-normal tnum", item.current ? "text-ink-2" : "text-ink-3")}>
            {item.count}
          </span>
        )}
      </Link>
    </li>
  );
}
