import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../primitives/icon.tsx";

/** The entries of one day under its heading: "Yesterday", "Friday, 20 November". Days out of sight cost no layout. */
export function TimelineDay({ label, date, children }: { label: ReactNode; date?: ReactNode; children: ReactNode }) {
  return (
    <section className="-mx-2 px-2 [contain-intrinsic-size:auto_320px] [content-visibility:auto]">
      <h3 className="pt-3 pb-1 text-xs font-semibold text-ink-2">
        {label}
        {date && <span className="ml-1.5 font-normal text-ink-3">{date}</span>}
      </h3>
      <ol>{children}</ol>
    </section>
  );
}

export type TimelineEntryProps = {
  /** A 28 circle. */
  icon: ReactNode;
  /** "E-mail received" */
  type: ReactNode;
  title?: ReactNode;
  /** After the title: "45 min, held". */
  facts?: ReactNode;
  time: ReactNode;
  /** One or two lines of text; they give way to the opened detail. */
  children?: ReactNode;
  /** What it is tied to, as tags. */
  ties?: ReactNode;
  /** Makes the line a fold: the mail itself, the whole note. */
  detail?: ReactNode;
  open?: boolean;
  /** Whenever the fold opens or closes, whoever did it. */
  onToggle?: (isOpen: boolean) => void;
  id?: string;
};

export function TimelineEntry(props: TimelineEntryProps) {
  const { icon, type, title, facts, time, children, ties, detail, open, onToggle, id } = props;
  const line = (
    <span className="min-w-0 text-pretty wrap-anywhere">
      <span className="text-ink-3">{type}</span>
      {title && <span className="font-medium"> {title}</span>}
      {facts && <span className="text-ink-3"> {facts}</span>}
      <span className="block text-xs text-ink-3 tnum md:hidden">{time}</span>
    </span>
  );
  return (
    <li
      id={id}
      className="relative grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 py-2 text-sm not-last:before:absolute not-last:before:top-9.5 not-last:before:-bottom-1.5 not-last:before:left-[13.5px] not-last:before:w-px not-last:before:bg-line"
    >
      {icon}
      <div className="min-w-0 pt-1">
        <div className="flex items-baseline justify-between gap-3">
          {detail ? (
            <details
              open={open}
              onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
              className="group/entry min-w-0 flex-1"
            >
              <summary className="inline-flex max-w-full items-center gap-1.5 hover:underline hover:decoration-line-strong hover:underline-offset-3">
                {line}
                <Icon
                  of={ChevronDown}
                  size={14}
                  className="text-ink-3 transition-transform duration-180 group-open/entry:rotate-180"
                />
              </summary>
              <div className="mt-2">{detail}</div>
            </details>
          ) : (
            line
          )}
          <span className="shrink-0 text-xs text-ink-3 tnum max-md:hidden">{time}</span>
        </div>
        {children && (
          <div className="mt-0.5 max-w-[80ch] text-pretty wrap-anywhere text-ink-2 in-[li:has(details[open])]:hidden">
            {children}
          </div>
        )}
        {ties && <div className="mt-1.5 flex flex-wrap items-center gap-1.5">{ties}</div>}
      </div>
    </li>
  );
}
