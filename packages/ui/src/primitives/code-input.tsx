import clsx from "clsx";
import { type ChangeEvent, useState } from "react";
import { useFieldWiring } from "./field.tsx";

export type CodeInputProps = {
  name: string;
  length?: number;
  autoFocus?: boolean;
  id?: string;
  /** Hears the full code; the form is submitted right after. */
  onComplete?: (code: string) => void;
};

/** One input for a mailed code (paste and one-time-code work), drawn as boxes. It submits its form on the last digit. */
export function CodeInput({ name, length = 6, autoFocus, id, onComplete }: CodeInputProps) {
  const wiring = useFieldWiring({ id });
  const [code, setCode] = useState("");
  function take(event: ChangeEvent<HTMLInputElement>) {
    const next = event.target.value.replace(/\D/g, "").slice(0, length);
    const isComplete = next.length === length && code.length < length;
    event.target.value = next;
    setCode(next);
    if (isComplete) {
      onComplete?.(next);
      event.target.form?.requestSubmit();
    }
  }
  return (
    <div className="group/code relative">
      <input
        name={name}
        value={code}
        onChange={take}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern={`[0-9]{${length}}`}
        // biome-ignore lint/a11y/noAutofocus: the page was opened to type this code
        autoFocus={autoFocus}
        className="absolute inset-0 z-10 size-full cursor-text border-0 bg-transparent text-transparent caret-transparent outline-none selection:bg-transparent"
        {...wiring}
        required
      />
      <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-2">
        {Array.from({ length }, (_, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            key={i}
            className={clsx(
              "grid h-15 place-items-center rounded-card border border-line-control group-has-aria-invalid/code:border-red bg-surface text-[1.5rem] leading-none font-semibold tnum",
              i === Math.min(code.length, length - 1) &&
                "group-focus-within/code:border-2 group-focus-within/code:border-accent group-focus-within/code:ring-3 group-focus-within/code:ring-accent-soft",
            )}
          >
            {code[i] ?? ""}
          </span>
        ))}
      </div>
    </div>
  );
}
