import { Download, FileText } from "lucide-react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon, type LucideIcon } from "../primitives/icon.tsx";

export type FileRowProps = {
  name: string;
  href: string;
  /** "Ana, yesterday, 84 kB" */
  meta?: string;
  icon?: LucideIcon;
};

/** An attachment: the whole row downloads it. */
export function FileRow({ name, href, meta, icon = FileText }: FileRowProps) {
  const words = useMessages().message;
  return (
    <a
      href={href}
      download
      aria-label={`${words.download(name)}${meta ? `, ${meta}` : ""}`}
      className="mt-2 flex min-h-11 items-center gap-3 rounded-card border border-line-strong bg-surface px-3 py-2 hover:bg-hover roomy:min-h-14"
    >
      <Icon of={icon} className="text-ink-2 roomy:size-5" />
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 font-medium wrap-anywhere">{name}</span>
        {meta && <span className="block text-xs text-ink-3 roomy:text-base">{meta}</span>}
      </span>
      <Icon of={Download} className="text-ink-2 roomy:size-5" />
    </a>
  );
}
