import { Icon } from "@tandem/ui/primitives/icon";
import { Kbd } from "@tandem/ui/primitives/kbd";
import { Command } from "cmdk";
import { Search, X } from "lucide-react";
import * as words from "~/messages/en.ts";

type Props = { value: string; onValueChange: (value: string) => void; onClose: () => void };

export function PaletteField({ value, onValueChange, onClose }: Props) {
  return (
    <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-4">
      <Icon of={Search} size={18} className="text-ink-3" />
      <Command.Input
        value={value}
        onValueChange={onValueChange}
        maxLength={200}
        placeholder={words.search.field}
        className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-3"
      />
      <button type="button" onClick={onClose} aria-label={words.search.close} className="flex min-h-6 items-center">
        <span className="max-md:hidden">
          <Kbd>esc</Kbd>
        </span>
        <span className="inline-flex size-10 items-center justify-center md:hidden">
          <Icon of={X} size={18} />
        </span>
      </button>
    </div>
  );
}
