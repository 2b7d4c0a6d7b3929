import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import clsx from "clsx";
import {
  Activity,
  ArrowRightLeft,
  ChartNoAxesColumn,
  FileText,
  Handshake,
  LifeBuoy,
  Mail,
  PackageCheck,
  PhoneCall,
  Send,
  Share2,
  ShoppingCart,
  SquareCheckBig,
  StickyNote,
  Target,
  UserPlus,
  Users,
  Wand,
  Zap,
} from "lucide-react";
import { Icon, type LucideIcon } from "../primitives/icon.tsx";

/** plain: ours; customer: what they sent; trouble; progress. */
export type TimelineTone = "plain" | "customer" | "trouble" | "progress";

const LOOK: Record<TimelineType, { icon: LucideIcon; tone: TimelineTone }> = {
  email_sent: { icon: Send, tone: "plain" },
  email_received: { icon: Mail, tone: "customer" },
  call: { icon: PhoneCall, tone: "plain" },
  meeting: { icon: Users, tone: "plain" },
  note: { icon: StickyNote, tone: "plain" },
  deal_created: { icon: Handshake, tone: "plain" },
  deal_stage_change: { icon: ArrowRightLeft, tone: "plain" },
  quote_sent: { icon: FileText, tone: "plain" },
  order_placed: { icon: ShoppingCart, tone: "progress" },
  task_completed: { icon: SquareCheckBig, tone: "plain" },
  contact_added: { icon: UserPlus, tone: "plain" },
  enrichment_update: { icon: Wand, tone: "plain" },
  integration_event: { icon: ChartNoAxesColumn, tone: "plain" },
  objective: { icon: Target, tone: "progress" },
  deliverable: { icon: PackageCheck, tone: "progress" },
  ticket: { icon: LifeBuoy, tone: "trouble" },
  signal: { icon: Zap, tone: "customer" },
  share: { icon: Share2, tone: "plain" },
  health_band: { icon: Activity, tone: "trouble" },
};

const TONES: Record<TimelineTone, string> = {
  plain: "border-line bg-surface text-ink-2",
  customer: "border-transparent bg-accent-soft text-accent-ink",
  trouble: "border-transparent bg-yellow-soft text-yellow",
  progress: "border-transparent bg-green-soft text-green",
};

/** `tone` overrides the type's own: a deliverable that is past due is trouble. Its word is messages.timeline[type]. */
export function TimelineIcon({ type, tone }: { type: TimelineType; tone?: TimelineTone }) {
  const look = LOOK[type];
  return (
    <span
      className={clsx("flex size-7 shrink-0 items-center justify-center rounded-full border", TONES[tone ?? look.tone])}
    >
      <Icon of={look.icon} size={14} />
    </span>
  );
}
