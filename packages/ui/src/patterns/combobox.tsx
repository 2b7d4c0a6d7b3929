import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { CONTROL, CONTROL_HEIGHT } from "../primitives/control-class.tsx";
import { Icon, type LucideIcon } from "../primitives/icon.tsx";
import { Spinner } from "../primitives/spinner.tsx";

export type ComboboxOption = { id: string; label: string; note?: string; icon?: LucideIcon };

export type ComboboxProps = {
  label: string;
  placeholder?: string;
  typed: string;
  onType: (typed: string) => void;
  /** What matches, the best first: finding it is the caller's. */
  options: readonly ComboboxOption[];
  onPick: (option: ComboboxOption) => void;
  /** Said where there is nothing to choose. */
  empty?: ReactNode;
  busy?: boolean;
  maxLength?: number;
  /** With it the cursor comes here when it is shown, and whenever this changes. */
  focusOn?: number;
};

/** Type to find, arrows to choose, Enter to take. The list stands open below: it belongs into a popover or an editor. */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, typed, onType, options, onPick, empty, busy = false, maxLength, focusOn } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, options.length - 1);
  useEffect(() => {
    if (focusOn !== undefined) input.current?.focus({ preventScroll: true });
  }, [focusOn]);
  useEffect(() => {
    if (at > 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : options.length - 1;
      setWanted(options.length === 0 ? 0 : (at + step) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(options[at]);
    }
  }
  function take(option: ComboboxOption | undefined) {
    if (!option) return;
    setWanted(0);
    onPick(option);
  }

  const isOpen = options.length > 0;
  return (
    <div className="min-w-0 text-sm">
      <span className="relative block">
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          aria-busy={busy}
          autoComplete="off"
          placeholder={placeholder ?? label}
          maxLength={maxLength}
          value={typed}
          onChange={(event) => {
            setWanted(0);
            onType(event.target.value);
          }}
          onKeyDown={press}
          className={clsx(CONTROL, CONTROL_HEIGHT, busy && "pr-8")}
        />
        {busy && (
          <span className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2">
            <Spinner />
          </span>
        )}
      </span>
      {isOpen && (
        <div id={`${id}-list`} role="listbox" aria-label={label} className="mt-1 max-h-60 overflow-y-auto">
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the cursor stays in the field, which names the chosen one
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setWanted(index)}
              onClick={() => take(option)}
              className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 select-none aria-selected:bg-selected max-md:min-h-10"
            >
              {option.icon && <Icon of={option.icon} size={14} className="text-ink-3" />}
              <span title={option.label} className="min-w-0 flex-1 truncate">
                {option.label}
              </span>
              {option.note && <span className="shrink-0 text-xs text-ink-3">{option.note}</span>}
            </div>
          ))}
        </div>
      )}
      {!isOpen && !busy && empty && (
        <p role="status" className="px-2 pt-2 pb-1 text-sm text-pretty text-ink-3">
          {empty}
        </p>
      )}
    </div>
  );
}
