import clsx from "clsx";
import { type ReactNode, useId } from "react";

export type SectionProps = {
  title: ReactNode;
  /** "7", "4 of 7", "2 open, 6 closed" */
  count?: ReactNode;
  /** A TextLink or small button at the right. */
  action?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
  /** page: padding 24 and a hairline below; rail: padding 20; none: the place decides (portal). */
  inset?: "page" | "rail" | "none";
  id?: string;
  className?: string;
};

export function Section({ title, count, action, children, level = 2, inset = "page", id, className }: SectionProps) {
  const made = useId();
  const headingId = id ? `${id}-title` : made;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={clsx(
        "min-w-0",
        inset === "page" && "border-b border-line px-6 py-5 last:border-b-0 max-md:p-4",
        inset === "rail" && "border-b border-line px-5 py-4 last:border-b-0 max-md:px-4",
        className,
      )}
    >
      <div className="mb-3 flex min-h-5 items-center gap-2 roomy:min-h-8 roomy:justify-between roomy:gap-4">
        <Heading id={headingId} className="text-base leading-5 font-semibold roomy:text-xl roomy:tracking-[-0.012em]">
          {title}
        </Heading>
        {count !== undefined && <span className="text-sm text-ink-3 roomy:ml-auto roomy:text-base">{count}</span>}
        {action && <div className="ml-auto text-xs roomy:ml-0 roomy:text-lg">{action}</div>}
      </div>
      {children}
    </section>
  );
}
