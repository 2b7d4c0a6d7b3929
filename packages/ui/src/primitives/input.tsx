import clsx from "clsx";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { CONTROL, CONTROL_HEIGHT } from "./control-class.tsx";
import { useFieldWiring } from "./field.tsx";

export type InputProps = ComponentPropsWithoutRef<"input">;

export const Input = forwardRef<HTMLInputElement, InputProps>(function Input(
  { className, type = "text", ...rest },
  ref,
) {
  const wiring = useFieldWiring(rest);
  return <input ref={ref} type={type} className={clsx(CONTROL, CONTROL_HEIGHT, className)} {...rest} {...wiring} />;
});
