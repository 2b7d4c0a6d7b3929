import type { ReactNode } from "react";
import { TandemMark } from "./brand-mark.tsx";

export type AdminSignInFrameProps = {
  workspace?: string;
  title: ReactNode;
  lede?: ReactNode;
  children: ReactNode;
  /** Below the card: the sample sign-ins, help. */
  note?: ReactNode;
};

/** The members' gate: one calm card. */
export function AdminSignInFrame({ workspace, title, lede, children, note }: AdminSignInFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center bg-canvas px-4 py-12">
      <header className="mb-6 flex items-center gap-2 text-lg font-semibold tracking-[-0.01em]">
        <TandemMark size={24} />
        Tandem {workspace && <span className="font-normal text-ink-3">{workspace}</span>}
      </header>
      <main className="w-full max-w-[384px]">
        <div className="rounded-frame border border-line bg-surface p-6 shadow-card">
          <h1 className="text-xl font-semibold tracking-[-0.015em]">{title}</h1>
          {lede && <p className="mt-1 text-sm text-ink-2">{lede}</p>}
          <div className="mt-5 grid gap-4">{children}</div>
        </div>
        {note && <div className="mt-4 text-sm text-ink-3">{note}</div>}
      </main>
    </div>
  );
}
