import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { CONTROL, CONTROL_HEIGHT } from "./control-class.tsx";
import { useFieldWiring } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type Option = { value: string; label: string; disabled?: boolean };
export type SelectProps = ComponentPropsWithoutRef<"select"> & {
  options?: readonly Option[];
  /** Shown for the empty value. */
  placeholder?: string;
};

/** The platform's own list: it works before scripts do, and on every phone. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { className, options, placeholder, children, ...rest },
  ref,
) {
  const wiring = useFieldWiring(rest);
  return (
    <span className={clsx("relative block", className)}>
      <select
        ref={ref}
        className={clsx(CONTROL, CONTROL_HEIGHT, "appearance-none truncate pr-7 roomy:pr-10")}
        {...rest}
        {...wiring}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <Icon
        of={ChevronDown}
        size={14}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-3 roomy:right-3.5"
      />
    </span>
  );
});
