import { SearchField } from "@tandem/ui/primitives/search-field";
import { type Option, Select } from "@tandem/ui/primitives/select";
import * as words from "./messages/en.ts";
import { optionsNamed } from "./options.ts";

type Field = { params: URLSearchParams; label: string };

export const FindField = ({ params, label }: Field) => (
  <SearchField
    name="q"
    label={label}
    shortcut="/"
    maxLength={200}
    defaultValue={params.get("q") ?? ""}
    className="w-72 max-md:w-full"
  />
);

/** One of a closed list; its label stands for all of them. */
export const FilterSelect = ({
  params,
  label,
  name,
  options,
}: Field & { name: string; options: readonly Option[] }) => (
  <Select
    name={name}
    aria-label={label}
    defaultValue={params.get(name) ?? ""}
    placeholder={label}
    options={options}
    className="w-40 max-md:w-[calc(50%-4px)]"
  />
);

/** Whose it is: one's own, nobody's or the customer's where that can be, or a member's. */
export const MemberSelect = ({
  members,
  me,
  nobody,
  theirs,
  ...field
}: Field & {
  name: string;
  members: readonly { id: string; name: string }[];
  me: string;
  nobody?: string;
  theirs?: string;
}) => (
  <FilterSelect
    {...field}
    options={[
      { value: "me", label: me },
      ...(nobody === undefined ? [] : [{ value: "none", label: nobody }]),
      ...(theirs === undefined ? [] : [{ value: "customer", label: theirs }]),
      ...optionsNamed(members),
    ]}
  />
);

type SortSelectProps = {
  params: URLSearchParams;
  /** What the list is sorted by unless told. */
  usual: string;
  /** The columns that sort, with their heads. */
  columns: Readonly<Record<string, string>>;
  /** Where no head of a column offers it, the choice stands on wide screens too. */
  always?: boolean;
};

/** A phone has no heads to press: there the order is a choice among the filters, and on both it stays as it is. */
export const SortSelect = ({ params, usual, columns, always = false }: SortSelectProps) => (
  <Select
    name="sort"
    aria-label={words.lists.sort}
    defaultValue={params.get("sort") || usual}
    options={Object.entries(columns).flatMap(([key, head]) => [
      { value: key, label: words.lists.ascending(head) },
      { value: `-${key}`, label: words.lists.descending(head) },
    ])}
    className={always ? "w-48 max-md:w-[calc(50%-4px)]" : "w-[calc(50%-4px)] md:hidden"}
  />
);
