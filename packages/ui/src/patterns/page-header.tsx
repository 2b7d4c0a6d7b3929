import clsx from "clsx";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../primitives/icon.tsx";
import { Link } from "../primitives/link.tsx";

export type PageHeaderProps = {
  title: ReactNode;
  /** The full title when it may be cut. */
  titleText?: string;
  lede?: ReactNode;
  back?: { href: string; label: string };
  /** A CompanyMark 48 or an Avatar 44. */
  mark?: ReactNode;
  /** Beside the title: a HealthBadge, a status. */
  badge?: ReactNode;
  /** Facts in one line below the title; they wrap. */
  facts?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  /** large 26 for one record, small 20 for a list; the portal has its own size. */
  size?: "large" | "small";
  /** The portal's page already has its padding. */
  flush?: boolean;
};

export function PageHeader(props: PageHeaderProps) {
  const { title, titleText, lede, back, mark, badge, facts, tags, actions, size = "large", flush = false } = props;
  return (
    <header className={flush ? "" : "px-6 pt-5 pb-4 max-md:p-4 roomy:p-0"}>
      {back && (
        <Link
          href={back.href}
          className="-ml-1 inline-flex min-h-8 items-center gap-1.5 text-sm font-medium text-ink-2 hover:text-ink roomy:-mt-3 roomy:min-h-11 roomy:text-lg"
        >
          <Icon of={ChevronLeft} />
          {back.label}
        </Link>
      )}
      <div className="flex items-start gap-4 max-md:flex-wrap">
        {mark}
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1
              title={titleText}
              className={clsx(
                "min-w-0 font-semibold tracking-[-0.022em] text-balance wrap-anywhere roomy:text-2xl roomy:lg:text-3xl",
                size === "large" ? "text-2xl max-md:text-xl" : "text-xl",
              )}
            >
              {title}
            </h1>
            {badge}
          </div>
          {lede && (
            <p className="mt-0.5 max-w-[66ch] text-sm text-pretty text-ink-2 roomy:mt-1 roomy:text-lg">{lede}</p>
          )}
          {facts && (
            <div className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-2 roomy:text-base">{facts}</div>
          )}
          {tags && <div className="mt-2 flex flex-wrap items-center gap-1.5 empty:hidden">{tags}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 max-md:w-full">{actions}</div>}
      </div>
    </header>
  );
}

/** One fact of the line below a title: a small icon and a word. */
export function Fact({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {icon && <span className="text-ink-3">{icon}</span>}
      {children}
    </span>
  );
}
