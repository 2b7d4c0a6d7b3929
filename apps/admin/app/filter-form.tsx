import { Form, useSubmit } from "@remix-run/react";
import type { ReactNode } from "react";

type FilterFormProps = {
  params: URLSearchParams;
  /** What the address says beside the fields here, and goes on saying. */
  kept?: readonly string[];
  className?: string;
  children: ReactNode;
};

/** Filters of a list as one GET form: a choice is asked for at once, it works before scripts do, and every view has an address. */
export function FilterForm({ params, kept = [], className = "px-6 py-3 max-md:px-4", children }: FilterFormProps) {
  const submit = useSubmit();
  return (
    <Form
      key={params.toString()}
      method="get"
      onChange={(event) => event.target instanceof HTMLSelectElement && submit(event.currentTarget)}
      className={`flex flex-wrap items-center gap-2 ${className}`}
    >
      {kept.map(
        (name) => params.get(name) && <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />,
      )}
      {children}
    </Form>
  );
}
