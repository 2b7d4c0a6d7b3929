import { Form } from "@remix-run/react";
import { Chip } from "@tandem/ui/primitives/chip";
import { SearchField } from "@tandem/ui/primitives/search-field";
import * as words from "~/messages/en.ts";

type ContactFilterProps = {
  params: URLSearchParams;
  /** What the chip "Left" asks for, where the list shows both kinds unless told. */
  showsBoth?: boolean;
};

/** Search, roles, and whether those who left are shown; all of it lives in the address. */
export function ContactFilter({ params, showsBoth = false }: ContactFilterProps) {
  const said = words.contacts;
  const hrefWith = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    next.delete("cursor");
    if (value === null) next.delete(name);
    else next.set(name, value);
    return `?${next}`;
  };
  const [role, left] = [params.get("role"), params.get("left")];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Form method="get" key={params.toString()}>
        {role && <input type="hidden" name="role" value={role} />}
        {left && <input type="hidden" name="left" value={left} />}
        <SearchField
          name="q"
          label={said.find}
          shortcut="/"
          defaultValue={params.get("q") ?? ""}
          className="w-72 max-md:w-full"
        />
      </Form>
      <div className="flex flex-wrap gap-1.5">
        {Object.entries(said.roles).map(([value, label]) => (
          <Chip key={value} href={hrefWith("role", role === value ? null : value)} active={role === value}>
            {label}
          </Chip>
        ))}
        {showsBoth && (
          <Chip href={hrefWith("left", left === "false" ? null : "false")} active={left === "false"}>
            {said.current}
          </Chip>
        )}
        <Chip href={hrefWith("left", left === "true" ? null : "true")} active={left === "true"}>
          {said.left}
        </Chip>
      </div>
    </div>
  );
}

const FILTERS = ["q", "role", "left"] as const;

/** What the address asks for, in the shape of the API; what is no role answers nothing rather than everyone. */
export const contactQuery = (params: URLSearchParams) =>
  Object.fromEntries(
    [...FILTERS, "cursor"].flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
  ) as {
    q?: string;
    role?: "champion";
    left?: "true" | "false";
    cursor?: string;
  };

export const isFilteredContacts = (params: URLSearchParams) => FILTERS.some((name) => params.get(name));

/** The same filters for the export; the list's own `left` is told there too. */
export const contactFilters = (params: URLSearchParams) =>
  Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? undefined]));
