import { forwardRef } from "react";
import { Input, type InputProps } from "./input.tsx";

/** A day as YYYY-MM-DD, by the platform's own picker. */
export const DateField = forwardRef<HTMLInputElement, Omit<InputProps, "type">>(function DateField(props, ref) {
  return <Input ref={ref} type="date" {...props} />;
});
