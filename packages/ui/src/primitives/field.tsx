import clsx from "clsx";
import { createContext, type ReactNode, useContext, useId } from "react";
import { useMessages } from "../messages/messages-context.tsx";

type Wiring = { id: string; describedBy?: string; isInvalid: boolean; isRequired: boolean };
const FieldContext = createContext<Wiring | null>(null);

type Own = { id?: string; required?: boolean; "aria-describedby"?: string; "aria-invalid"?: unknown };

/** What a control inside a Field wears: its id, its description, its state. Own props win. */
export function useFieldWiring(own: Own) {
  const field = useContext(FieldContext);
  const isInvalid =
    own["aria-invalid"] !== undefined
      ? own["aria-invalid"] === true || own["aria-invalid"] === "true"
      : field?.isInvalid;
  return {
    id: own.id ?? field?.id,
    required: own.required ?? (field?.isRequired || undefined),
    "aria-describedby": own["aria-describedby"] ?? field?.describedBy,
    "aria-invalid": isInvalid || undefined,
  };
}

export type FieldProps = {
  label: ReactNode;
  /** One control: it takes id, required and aria-* from here. */
  children: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Given when the form library makes the ids. */
  id?: string;
  errorId?: string;
  hideLabel?: boolean;
  className?: string;
};

export function Field({
  label,
  children,
  hint,
  error,
  required = false,
  id,
  errorId,
  hideLabel,
  className,
}: FieldProps) {
  const words = useMessages();
  const made = useId();
  const controlId = id ?? made;
  const hintId = `${controlId}-hint`;
  const problemId = errorId ?? `${controlId}-error`;
  const describedBy = clsx(hint && hintId, error && problemId) || undefined;
  return (
    <FieldContext.Provider value={{ id: controlId, describedBy, isInvalid: Boolean(error), isRequired: required }}>
      <div className={clsx("grid gap-1 roomy:gap-1.5", className)}>
        <label htmlFor={controlId} className={hideLabel ? "sr-only" : "text-sm font-medium text-ink roomy:text-lg"}>
          {label}
          {required && (
            <span className="ml-1 text-xs font-normal text-ink-3 roomy:text-base">{words.state.required}</span>
          )}
        </label>
        {children}
        {hint && (
          <p id={hintId} className="text-xs text-ink-3 roomy:text-base">
            {hint}
          </p>
        )}
        {error && <FieldError id={problemId}>{error}</FieldError>}
      </div>
    </FieldContext.Provider>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-xs font-medium text-red roomy:text-base">
      {children}
    </p>
  );
}
