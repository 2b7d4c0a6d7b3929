import { FilterSelect, FindField, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import { givenIn } from "~/given-in.ts";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";

type ContactFilterProps = {
  params: URLSearchParams;
  /** The columns that sort, with their heads. */
  sorts: Readonly<Record<string, string>>;
  /** Where the list shows both kinds unless told, those who are there can be asked for too. */
  showsBoth?: boolean;
};

export const CONTACT_FILTERS = ["q", "role", "left"] as const;
export const USUAL_CONTACT_SORT = "name";

/** Search, role, whether those who left are shown, and the order; all of it lives in the address. */
export function ContactFilter({ params, sorts, showsBoth = false }: ContactFilterProps) {
  const said = words.contacts;
  return (
    <FilterForm params={params} className="min-w-0 flex-1 max-md:basis-full">
      <FindField params={params} label={said.find} />
      <FilterSelect params={params} name="role" label={said.columns.roles} options={optionsOf(said.roles)} />
      <FilterSelect
        params={params}
        name="left"
        label={showsBoth ? said.everyone : said.current}
        options={[...(showsBoth ? [{ value: "false", label: said.current }] : []), { value: "true", label: said.left }]}
      />
      <SortSelect params={params} usual={USUAL_CONTACT_SORT} columns={sorts} />
    </FilterForm>
  );
}

/** What the address asks for, in the shape of the API, for the list and for its export. */
export const contactsAsked = <Query extends { q?: string; role?: string; left?: string; sort?: string }>(
  params: URLSearchParams,
) => givenIn<Query>(params, [...CONTACT_FILTERS, "sort"]);
