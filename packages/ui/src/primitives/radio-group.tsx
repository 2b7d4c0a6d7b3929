import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  hideLegend?: boolean;
  /** Side by side where there is room. */
  inline?: boolean;
};

export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, value, defaultValue, onChange, hint, error, required, hideLegend, inline } = props;
  const id = useId();
  return (
    <fieldset
      className="m-0 grid min-w-0 gap-1 border-0 p-0"
      aria-describedby={clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined}
    >
      <legend className={hideLegend ? "sr-only" : "mb-1 p-0 text-sm font-medium roomy:text-lg"}>{legend}</legend>
      <div className={inline ? "flex flex-wrap gap-x-4 gap-y-1" : "grid gap-1"}>
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-6 items-start gap-2 py-0.5 text-sm has-disabled:text-ink-3 roomy:min-h-11 roomy:items-center roomy:gap-3 roomy:text-lg"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required}
              onChange={onChange && (() => onChange(option.value))}
              {...(value !== undefined
                ? { checked: value === option.value }
                : { defaultChecked: defaultValue === option.value })}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border-[1.5px] border-line-control bg-surface checked:border-[5px] checked:border-accent disabled:border-dashed disabled:bg-sunken roomy:mt-0 roomy:size-6 roomy:checked:border-[7px]"
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && <span className="block text-xs text-ink-3 roomy:text-base">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3 roomy:text-base">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
