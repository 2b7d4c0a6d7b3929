import type { ReactNode } from "react";
import type { LucideIcon } from "../primitives/icon.tsx";

export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  count?: number;
  current?: boolean;
  /** Admin: stands in the phone's tab bar (up to three do, with Search and More). */
  onPhone?: boolean;
};

export type RecentItem = { href: string; label: string; mark?: ReactNode; current?: boolean };
export type Crumb = { label: string; href?: string };
