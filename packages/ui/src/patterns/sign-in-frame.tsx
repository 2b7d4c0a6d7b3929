import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Link } from "../primitives/link.tsx";
import { VendorMark } from "./brand-mark.tsx";

export type SignInFrameProps = {
  vendor: { name: string; logo?: string | null };
  title: ReactNode;
  lede?: ReactNode;
  children: ReactNode;
  /** The vendor's words of welcome, on the soft panel of wide screens. */
  welcome?: string;
  welcomeNote?: string;
  footLinks?: readonly { href: string; label: string }[];
};

/** The portal's gate: the form at the left, a quiet welcome at the right. */
export function SignInFrame({ vendor, title, lede, children, welcome, welcomeNote, footLinks = [] }: SignInFrameProps) {
  const words = useMessages().frame;
  return (
    <div data-density="roomy" className="flex min-h-dvh bg-surface lg:grid lg:grid-cols-2">
      <div className="mx-auto flex w-full max-w-[440px] flex-1 flex-col px-6 pt-8 pb-10 lg:px-8 lg:py-12">
        <header className="flex items-center gap-3 text-[1.125rem] font-semibold tracking-[-0.01em]">
          <VendorMark name={vendor.name} logo={vendor.logo} size={40} />
          {vendor.name}
        </header>
        <main className="mt-14 mb-auto lg:my-auto">
          <h1 className="text-[1.75rem] leading-[2.125rem] font-semibold tracking-[-0.02em] text-balance">{title}</h1>
          {lede && <p className="mt-2 text-balance text-ink-2">{lede}</p>}
          <div className="mt-7 grid gap-4">{children}</div>
        </main>
        <footer className="mt-10 flex flex-wrap items-center gap-x-5 text-sm text-ink-3">
          {footLinks.map((link) => (
            <Link key={link.href} href={link.href} className="inline-flex min-h-11 items-center hover:text-ink">
              {link.label}
            </Link>
          ))}
          <span className="ml-auto">{words.runsOn}</span>
        </footer>
      </div>
      {welcome && (
        <aside className="flex flex-col justify-center bg-accent-soft p-16 max-lg:hidden">
          <p className="max-w-[22ch] text-2xl leading-9 font-medium tracking-[-0.015em]">{welcome}</p>
          {welcomeNote && <p className="mt-5">{welcomeNote}</p>}
          <svg
            viewBox="0 0 460 200"
            fill="none"
            aria-hidden="true"
            stroke="currentColor"
            className="mt-12 w-full max-w-[460px] text-accent"
          >
            <path d="M4 20 456 176" strokeWidth="2" strokeDasharray="8 8" opacity=".55" />
            <path d="M4 20C60 24 84 50 130 58s70 6 108 40 76 34 118 56" strokeWidth="4" strokeLinecap="round" />
            <circle cx="356" cy="154" r="8" fill="currentColor" stroke="none" />
          </svg>
        </aside>
      )}
    </div>
  );
}
