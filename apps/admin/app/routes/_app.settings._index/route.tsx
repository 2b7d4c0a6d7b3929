import type { MetaFunction } from "@remix-run/node";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Icon, type LucideIcon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { ChevronRight, Coins, FileDown, Gauge, Users, Waypoints } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

export const meta: MetaFunction = () => [{ title: `${words.settings.title} · Tandem` }];

const said = words.settings;
type Place = { href: string; icon: LucideIcon; title: string; detail: string; forWriters?: boolean };
const PLACES: Place[] = [
  { href: "/settings/pipelines", icon: Waypoints, ...said.places.pipelines },
  { href: "/settings/currency", icon: Coins, ...said.places.currency },
  { href: "/settings/attributes", icon: Gauge, ...said.places.attributes },
  { href: "/members", icon: Users, ...said.places.members },
  { href: "/imports", icon: FileDown, ...said.places.imports, forWriters: true },
];

/** What can be set, and where. */
export default function Settings() {
  const { me } = useSignedIn();
  const places = PLACES.filter((place) => !place.forWriters || me.role !== "viewer");
  return (
    <AppFrame crumbs={[{ label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={said.lede} />
      <ul className="max-w-2xl px-6 max-md:px-4">
        {places.map(({ href, icon, title, detail }) => (
          <li key={href} className="relative flex items-center gap-3 border-t border-line py-3 hover:bg-hover">
            <Icon of={icon} className="text-ink-3" />
            <span className="min-w-0 flex-1">
              <Link href={href} className="text-base font-medium after:absolute after:inset-0">
                {title}
              </Link>
              <span className="block text-sm text-ink-2">{detail}</span>
            </span>
            <Icon of={ChevronRight} size={14} className="text-ink-3" />
          </li>
        ))}
      </ul>
    </AppFrame>
  );
}
