import { Form } from "@remix-run/react";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { formatMoney } from "@tandem/ui/format/money";
import { useReader } from "@tandem/ui/primitives/reader";
import { SearchField } from "@tandem/ui/primitives/search-field";
import * as words from "~/messages/en.ts";
import type { Named } from "./describe-condition.ts";
import { useFilterChips } from "./filter-chips.tsx";

type BookToolbarProps = {
  params: URLSearchParams;
  where: BookWhere;
  named: Named;
  summary: { count: number; isMore: boolean; openDealValue: { minor: number; currency: string } | null };
};

const OWN = new Set(["q", "cursor", "focus"]);

/** Search as a GET form that works before scripts do, then what the book is filtered by. Every view has an address. */
export function BookToolbar({ params, summary, where, named }: BookToolbarProps) {
  const { chips, editor } = useFilterChips({ params, where, named, seesMoney: summary.openDealValue !== null });
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-6 py-3 max-md:px-4">
        <Form key={params.toString()} method="get" className="max-md:w-full">
          {[...params].map(
            ([name, value]) =>
              !OWN.has(name) && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />,
          )}
          <SearchField
            name="q"
            label={words.companies.find}
            shortcut="/"
            defaultValue={params.get("q") ?? ""}
            autoFocus={params.get("focus") === "search"}
            className="w-72 max-md:w-full"
          />
        </Form>
        {chips}
        <p className="ml-auto text-sm text-ink-3 tnum max-md:ml-0">
          <Summary {...summary} />
        </p>
      </div>
      {editor}
    </>
  );
}

function Summary({ count, isMore, openDealValue }: BookToolbarProps["summary"]) {
  const { locale } = useReader();
  const value =
    openDealValue && formatMoney(openDealValue.minor, openDealValue.currency, locale, { minorDigits: "never" });
  return <>{words.companies.summary(words.companies.count(count, isMore), value)}</>;
}
