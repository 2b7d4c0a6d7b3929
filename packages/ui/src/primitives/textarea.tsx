import clsx from "clsx";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { CONTROL } from "./control-class.tsx";
import { useFieldWiring } from "./field.tsx";

export const Textarea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<"textarea">>(function Textarea(
  { className, rows = 3, ...rest },
  ref,
) {
  const wiring = useFieldWiring(rest);
  return (
    <textarea
      ref={ref}
      rows={rows}
      className={clsx(CONTROL, "block resize-y py-1.5 roomy:py-3", className)}
      {...rest}
      {...wiring}
    />
  );
});
