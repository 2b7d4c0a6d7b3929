import { type ReactNode, useEffect, useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button, type ButtonProps } from "../primitives/button.tsx";

export type InlineConfirmProps = Omit<ButtonProps, "children" | "onClick"> & {
  /** "Approve" */
  children: ReactNode;
  /** "Confirm approval" */
  confirmLabel: ReactNode;
  onConfirm?: () => void;
  seconds?: number;
};

/** The first press turns the button in place into its confirmation, for 8 seconds; focus stays. As type="submit" the second press submits. */
export function InlineConfirm(props: InlineConfirmProps) {
  const { children, confirmLabel, onConfirm, seconds = 8, variant, icon, type = "submit", ...rest } = props;
  const words = useMessages().action;
  const [isArmed, setIsArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setIsArmed(false), seconds * 1000);
    return () => clearTimeout(timer);
  }, [isArmed, seconds]);
  return (
    <>
      <Button
        {...rest}
        type={type}
        icon={icon}
        variant={isArmed && variant !== "danger" ? "primary" : variant}
        onClick={(event) => {
          if (!isArmed) {
            event.preventDefault();
            setIsArmed(true);
          } else {
            setIsArmed(false);
            onConfirm?.();
          }
        }}
      >
        {isArmed ? confirmLabel : children}
      </Button>
      <span aria-live="polite" className="sr-only">
        {isArmed && words.confirmHint}
      </span>
    </>
  );
}
