import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Chip } from "@tandem/ui/primitives/chip";
import { Segmented } from "@tandem/ui/primitives/segmented";
import { Receipt } from "lucide-react";
import { COMMERCE_KINDS, type CommerceKind, isCommerceKind } from "~/commerce/commerce-kind.ts";
import { readPage } from "~/commerce/read-commerce.server.ts";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { CommerceSums, type StateSum } from "./commerce-sums.tsx";
import { CommerceTable } from "./commerce-table.tsx";

const FIRST_SORT = { quotes: "-sent", orders: "-placed", subscriptions: "renewal", invoices: "-issued" };

export const loader = memberLoader(async (member) => {
  const asked = Object.fromEntries(member.url.searchParams);
  const { status = "", sort = "", cursor = "" } = asked;
  const company = member.api.v1.companies[":companyId"];
  const totals = await company.commerce.$get({ param: { companyId: member.param("companyId") } }).then(unwrap);
  const kind = isCommerceKind(asked.kind ?? "") ? (asked.kind as CommerceKind) : firstKind(totals);
  const query = { ...(status && { status }), ...(sort && { sort }), ...(cursor && { cursor }) };
  return {
    page: await readPage(member, kind, query),
    totals,
    status,
    sort: sort || FIRST_SORT[kind],
    isFirst: !cursor,
  };
});

/** The first of which there is something. */
const firstKind = (totals: Record<CommerceKind, unknown[]>): CommerceKind =>
  COMMERCE_KINDS.find((kind) => totals[kind].length > 0) ?? "quotes";

export default function CompanyCommerce() {
  const { page, totals, status, sort, isFirst } = useLoaderData<typeof loader>();
  const said = words.commerce;
  const { kind } = page;
  const states: readonly StateSum[] = totals[kind];
  const count = (one: CommerceKind) => totals[one].reduce((sum, state) => sum + state.count, 0);
  const href = (set: Record<string, string>) =>
    `?${new URLSearchParams({ kind, ...(status && { status }), sort, ...set })}`;
  const isWithheld = Object.values(totals).some((ofKind) => ofKind.some(({ sums }) => sums === null));
  return (
    <div className="grid gap-3 py-4">
      {isWithheld && (
        <div className="px-6 max-md:px-4">
          <Banner tone="info">{said.withheld}</Banner>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2 px-6 max-md:px-4">
        <Segmented
          label={said.kindOf}
          current={kind}
          items={COMMERCE_KINDS.map((one) => ({
            value: one,
            label: said.kinds[one],
            count: count(one),
            href: `?kind=${one}`,
          }))}
        />
        {states.length > 1 && (
          <>
            <Chip href={`?${new URLSearchParams({ kind, sort })}`} active={!status}>
              {said.all}
            </Chip>
            {states.map((one) => (
              <Chip key={one.state} href={href({ status: one.state })} active={status === one.state} count={one.count}>
                {said.states[one.state as keyof typeof said.states]}
              </Chip>
            ))}
          </>
        )}
      </div>
      <CommerceSums kind={kind} totals={status ? states.filter(({ state }) => state === status) : states} />
      {page.items.length === 0 && isFirst ? (
        <div className="px-6 max-md:px-4">
          <EmptyState icon={Receipt} title={status ? said.noneLike : said.none[kind]}>
            {!status && said.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <CommerceTable page={page} sort={sort} sortHref={(next) => href({ sort: next })} />
      )}
      <PaginationMore href={page.nextCursor && href({ cursor: page.nextCursor })} />
    </div>
  );
}
