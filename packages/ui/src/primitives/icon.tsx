import type { LucideIcon } from "lucide-react";

export type { LucideIcon } from "lucide-react";

type Props = { of: LucideIcon; size?: 10 | 12 | 14 | 16 | 18 | 20 | 22; className?: string; label?: string };

/** One line weight for all icons. Without a label it is decoration. */
export function Icon({ of: Drawing, size = 16, className, label }: Props) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  return <Drawing size={size} strokeWidth={1.6} className={`shrink-0 ${className ?? ""}`} {...spoken} />;
}
