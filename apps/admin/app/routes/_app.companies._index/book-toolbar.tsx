import { Form, useSubmit } from "@remix-run/react";
import { formatMoney } from "@tandem/ui/format/money";
import { useReader } from "@tandem/ui/primitives/reader";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import { words } from "~/messages/en.ts";

type BookToolbarProps = {
  params: URLSearchParams;
  owners: readonly { value: string; label: string }[];
  summary: { count: number; isMore: boolean; openDealValue: { minor: number; currency: string } | null };
};

const KEPT = ["renewalWithinDays", "archived", "sort"];

/** Search and filters as one GET form: it works before scripts do, and every view has an address. */
export function BookToolbar({ params, summary, owners }: BookToolbarProps) {
  const submit = useSubmit();
  return (
    <Form
      key={params.toString()}
      method="get"
      onChange={(event) => event.target instanceof HTMLSelectElement && submit(event.currentTarget)}
      className="flex flex-wrap items-center gap-2 px-6 py-3 max-md:px-4"
    >
      {KEPT.map(
        (name) => params.get(name) && <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />,
      )}
      <SearchField
        name="q"
        label={words.companies.find}
        shortcut="/"
        defaultValue={params.get("q") ?? ""}
        autoFocus={params.get("focus") === "search"}
        className="w-72 max-md:w-full"
      />
      <Select
        name="relationship"
        aria-label={words.companies.columns.relationship}
        defaultValue={params.get("relationship") ?? ""}
        placeholder={words.companies.columns.relationship}
        options={Object.entries(words.companies.relationships).map(([value, label]) => ({ value, label }))}
        className="w-40"
      />
      <Select
        name="owner"
        aria-label={words.companies.columns.owner}
        defaultValue={params.get("owner") ?? ""}
        placeholder={words.companies.columns.owner}
        options={[
          { value: "me", label: words.companies.ownerMe },
          { value: "none", label: words.companies.ownerNone },
          ...owners,
        ]}
        className="w-40"
      />
      <p className="ml-auto text-sm text-ink-3 tnum max-md:ml-0">
        <Summary {...summary} />
      </p>
    </Form>
  );
}

function Summary({ count, isMore, openDealValue }: BookToolbarProps["summary"]) {
  const { locale } = useReader();
  const value =
    openDealValue && formatMoney(openDealValue.minor, openDealValue.currency, locale, { minorDigits: "never" });
  return <>{words.companies.summary(words.companies.count(count, isMore), value)}</>;
}
