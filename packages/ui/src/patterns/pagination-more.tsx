import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button, ButtonLink } from "../primitives/button.tsx";

export type PaginationMoreProps = {
  /** Where the next page is; null when this was the last. */
  href: string | null;
  /** "18 of 214" */
  shown?: ReactNode;
  label?: string;
  pending?: boolean;
};

export function PaginationMore({ href, shown, label, pending = false }: PaginationMoreProps) {
  const words = useMessages().action;
  if (href === null && !shown) return null;
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-center gap-3 px-6 py-3 text-xs text-ink-3 max-md:px-4 roomy:text-base">
      {shown && <span className="tnum">{shown}</span>}
      {pending ? (
        <Button size="sm" pending>
          {label ?? words.showMore}
        </Button>
      ) : (
        href !== null && (
          <ButtonLink href={href} size="sm">
            {label ?? words.showMore}
          </ButtonLink>
        )
      )}
    </div>
  );
}
