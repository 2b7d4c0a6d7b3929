import { useFieldWiring } from "@tandem/ui/primitives/field";

/** One input, so that paste and the phone's own suggestion work; it submits itself on the sixth digit. */
export function CodeInput() {
  const wiring = useFieldWiring({});
  return (
    <input
      {...wiring}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      required
      maxLength={11}
      pattern="[0-9 \-]*"
      onChange={(event) => {
        if (event.target.value.replace(/\D/g, "").length === 6) event.target.form?.requestSubmit();
      }}
      className="h-15 w-full rounded-card border border-line-control bg-surface text-center text-2xl font-semibold tracking-[0.5em] tnum aria-invalid:border-red"
    />
  );
}
