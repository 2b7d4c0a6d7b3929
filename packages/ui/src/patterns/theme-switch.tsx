import clsx from "clsx";
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon } from "../primitives/icon.tsx";

export type Theme = "system" | "light" | "dark";

const CHOICES = [
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const;

/**
 * Three submit buttons named "theme": put it in a form that remembers the choice in a cookie and
 * lets the server write <html data-theme>. The page changes at once.
 */
export function ThemeSwitch({ value, onChange }: { value: Theme; onChange?: (theme: Theme) => void }) {
  const words = useMessages().frame.theme;
  const [current, setCurrent] = useState(value);
  function choose(theme: Theme) {
    setCurrent(theme);
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    onChange?.(theme);
  }
  return (
    <fieldset aria-label={words.label} className="flex min-w-0 w-full rounded-control bg-sunken p-0.5">
      {CHOICES.map((choice) => (
        <button
          key={choice.value}
          type="submit"
          name="theme"
          value={choice.value}
          aria-pressed={current === choice.value}
          onClick={() => choose(choice.value)}
          className={clsx(
            "flex h-7 flex-1 items-center justify-center gap-1.5 rounded-sm px-2 text-xs font-medium max-md:h-10 roomy:h-11 roomy:text-sm",
            current === choice.value
              ? "bg-raised text-ink shadow-[0_1px_2px_rgb(0_0_0/0.1)]"
              : "text-ink-2 hover:text-ink",
          )}
        >
          <Icon of={choice.icon} size={14} />
          {words[choice.value]}
        </button>
      ))}
    </fieldset>
  );
}
