import clsx from "clsx";
import { Check, Minus } from "lucide-react";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useEffect, useRef } from "react";

export type CheckboxProps = Omit<ComponentPropsWithoutRef<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  indeterminate?: boolean;
};

export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, hideLabel = false, indeterminate = false, className, ...rest },
  given,
) {
  const own = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (own.current) own.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label
      className={clsx(
        "inline-flex items-start gap-2 text-sm roomy:gap-3 roomy:text-lg",
        hideLabel
          ? "relative p-1 -m-1 before:absolute before:-inset-1"
          : "min-h-6 py-0.5 roomy:min-h-11 roomy:items-center",
        className,
      )}
    >
      <span className={clsx("relative inline-flex size-4 shrink-0 roomy:mt-0 roomy:size-6", !hideLabel && "mt-0.5")}>
        <input
          ref={(node) => {
            own.current = node;
            if (typeof given === "function") given(node);
            else if (given) given.current = node;
          }}
          type="checkbox"
          className="peer size-full appearance-none rounded-sm border-[1.5px] border-line-control bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:border-dashed disabled:bg-sunken"
          {...rest}
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto hidden size-3 text-on-accent peer-checked:block peer-indeterminate:hidden roomy:size-4"
        />
        <Minus
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto hidden size-3 text-on-accent peer-indeterminate:block roomy:size-4"
        />
      </span>
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        {label}
        {hint && <span className="block text-xs text-ink-3 roomy:text-base">{hint}</span>}
      </span>
    </label>
  );
});
