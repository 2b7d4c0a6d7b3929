import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../primitives/button.tsx";
import { Input } from "../primitives/input.tsx";

export type CopyFieldProps = { label: string; value: string };

/** A value to take along. Where the clipboard is out of reach, it is selected instead. */
export function CopyField({ label, value }: CopyFieldProps) {
  const words = useMessages().action;
  const [isCopied, setIsCopied] = useState(false);
  async function copy(field: HTMLInputElement | null) {
    try {
      await navigator.clipboard.writeText(value);
      setIsCopied(true);
    } catch {
      field?.select();
    }
  }
  return (
    <div className="flex gap-2">
      <Input
        aria-label={label}
        value={value}
        readOnly
        className="font-mono text-xs"
        onFocus={(event) => event.target.select()}
      />
      <Button
        icon={isCopied ? Check : Copy}
        onClick={(event) => copy(event.currentTarget.parentElement?.querySelector("input") ?? null)}
        onBlur={() => setIsCopied(false)}
      >
        <span aria-live="polite">{isCopied ? words.copied : words.copy}</span>
      </Button>
    </div>
  );
}
