import clsx from "clsx";
import type { ReactNode } from "react";
import { ReaderProvider } from "../primitives/reader.tsx";

export const PREVIEW_NOW = "2026-11-21T14:00:00Z";

/** All the states of one component, on one page, at one fixed moment. */
export function Stage({ children }: { children: ReactNode }) {
  return (
    <ReaderProvider locale="en-GB" timeZone="Europe/Amsterdam" now={PREVIEW_NOW}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">{children}</div>
    </ReaderProvider>
  );
}

type StateProps = {
  label: string;
  children: ReactNode;
  /** 320 wide, as in a rail. */
  narrow?: boolean;
  /** The portal's density. */
  roomy?: boolean;
  /** Items beside each other. */
  row?: boolean;
};

export function State({ label, children, narrow, roomy, row }: StateProps) {
  return (
    <section data-density={roomy ? "roomy" : undefined} className={clsx(roomy && "rounded-card p-4")}>
      <h2 className="mb-3 text-xs font-medium text-ink-3">{label}</h2>
      <div className={clsx(narrow && "max-w-80", row && "flex flex-wrap items-center gap-3")}>{children}</div>
    </section>
  );
}
