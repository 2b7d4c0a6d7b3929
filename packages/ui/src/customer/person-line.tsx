import clsx from "clsx";
import type { ReactNode } from "react";
import { Avatar, type AvatarProps } from "../primitives/avatar.tsx";
import { Link } from "../primitives/link.tsx";

export type PersonLineProps = {
  name: string;
  title?: string | null;
  photo?: string | null;
  href?: string;
  /** At the right: last contact, a role tag. */
  meta?: ReactNode;
  metaBelow?: ReactNode;
  size?: AvatarProps["size"];
  tone?: AvatarProps["tone"];
  className?: string;
};

/** Someone, in two lines: who, and what they do. */
export function PersonLine({ name, title, photo, href, meta, metaBelow, size = 28, tone, className }: PersonLineProps) {
  return (
    <div className={clsx("flex items-center gap-2.5 py-1.5 text-sm roomy:gap-3.5 roomy:text-lg", className)}>
      <Avatar name={name} photo={photo} size={size} tone={tone} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3">
          <span className="truncate font-medium roomy:font-semibold" title={name}>
            {href ? (
              <Link href={href} className="hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </span>
          {meta && <span className="shrink-0 text-ink-3">{meta}</span>}
        </div>
        {(title || metaBelow) && (
          <div className="flex items-center justify-between gap-3">
            <span className="truncate text-ink-3 roomy:text-base" title={title ?? undefined}>
              {title}
            </span>
            {metaBelow && <span className="shrink-0">{metaBelow}</span>}
          </div>
        )}
      </div>
    </div>
  );
}
