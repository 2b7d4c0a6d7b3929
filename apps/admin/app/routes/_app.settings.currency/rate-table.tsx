import { Form } from "@remix-run/react";
import { Day } from "@tandem/ui/customer/day";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Coins } from "lucide-react";
import * as words from "~/messages/en.ts";
import type { Rate } from "./route.tsx";

type Props = { rates: readonly Rate[]; reportingCurrency: string; canChange: boolean };

export function RateTable({ rates, reportingCurrency, canChange }: Props) {
  const said = words.settings.currency;
  if (rates.length === 0)
    return (
      <EmptyState icon={Coins} title={said.none}>
        {said.noneDetail(reportingCurrency)}
      </EmptyState>
    );
  const columns: Column<Rate>[] = [
    { key: "currency", header: said.columns.currency, width: "96px", primary: true, render: (row) => row.currency },
    {
      key: "validFrom",
      header: said.columns.validFrom,
      width: "128px",
      render: (row) => <Day value={row.validFrom} look="medium" />,
    },
    { key: "rate", header: said.columns.rate, width: "128px", align: "end", render: (row) => row.rate },
    {
      key: "means",
      header: said.columns.means,
      render: (row) => said.means(row.currency, `${row.rate} ${reportingCurrency}`),
    },
    ...(canChange
      ? [{ key: "acts", header: said.remove, width: "160px", wrap: true, render: (row: Rate) => <Remove rate={row} /> }]
      : []),
  ];
  return (
    <DataTable
      caption={said.rates}
      columns={columns}
      rows={rates}
      rowKey={(row) => `${row.currency} ${row.validFrom}`}
      density="compact"
      inset
      stickyHead={false}
    />
  );
}

function Remove({ rate: { currency, validFrom } }: { rate: Rate }) {
  const said = words.settings.currency;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="act" value="remove" />
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="validFrom" value={validFrom} />
      <InlineConfirm size="xs" confirmLabel={said.remove} aria-label={said.removeOf(currency, validFrom)}>
        {said.remove}
      </InlineConfirm>
    </Form>
  );
}
