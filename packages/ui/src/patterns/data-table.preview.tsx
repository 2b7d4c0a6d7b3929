import { Inbox } from "lucide-react";
import { useState } from "react";
import { Day } from "../customer/day.tsx";
import { HealthBadge, type HealthBand } from "../customer/health-badge.tsx";
import { Money } from "../customer/money.tsx";
import { NoValue } from "../customer/no-value.tsx";
import { Stage, State } from "../preview/stage.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { CompanyMark } from "../primitives/company-mark.tsx";
import { TextLink } from "../primitives/link.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { EmptyState } from "./empty-state.tsx";
import { LoadingState } from "./loading-state.tsx";

export const title = "Data table";

type Row = {
  name: string;
  owner: string;
  band: HealthBand;
  score: number | null;
  open: number | null;
  renewal: string | null;
};

const ROWS: Row[] = [
  { name: "Initech", owner: "Tomasz Zieliński", band: "at_risk", score: 47, open: 3850000, renewal: "2027-01-31" },
  {
    name: "Fourth Coffee",
    owner: "Tomasz Zieliński",
    band: "needs_attention",
    score: 63,
    open: 1200000,
    renewal: "2027-01-18",
  },
  {
    name: "Vereinigte Norddeutsche Kühlhaus- und Lagerhausgesellschaft",
    owner: "Priya Nair",
    band: "thriving",
    score: 82,
    open: 31000000,
    renewal: "2027-04-30",
  },
  { name: "Hooli", owner: "Ana Ribeiro", band: "none", score: null, open: null, renewal: null },
];

const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    header: "Company",
    primary: true,
    sortHref: "#sort-name",
    title: (row) => row.name,
    mark: (row) => <CompanyMark name={row.name} />,
    render: (row) => row.name,
  },
  {
    key: "owner",
    header: "Owner",
    width: "160px",
    mark: (row) => <Avatar name={row.owner} />,
    render: (row) => row.owner,
  },
  {
    key: "health",
    header: "Health",
    width: "176px",
    sortHref: "#sort-health",
    ariaSort: "ascending",
    render: (row) => <HealthBadge look="table" band={row.band} score={row.score} />,
  },
  {
    key: "open",
    header: "Open deals",
    width: "112px",
    align: "end",
    render: (row) => <Money minor={row.open} currency="EUR" />,
  },
  {
    key: "renewal",
    header: "Renewal",
    width: "128px",
    render: (row) => (row.renewal ? <Day value={row.renewal} /> : <NoValue />),
  },
];

export default function DataTablePreview() {
  const [ticked, setTicked] = useState<readonly string[]>(["Initech"]);
  return (
    <Stage>
      <State label="Rows open as a whole">
        <DataTable
          caption="Companies"
          columns={COLUMNS}
          rows={ROWS}
          rowKey={(row) => row.name}
          rowHref={(row) => `#${row.name}`}
          isSelected={(row) => row.name === "Fourth Coffee"}
          stickyHead={false}
        />
      </State>
      <State label="Rows can be ticked">
        <DataTable
          caption="Companies to tick"
          columns={COLUMNS}
          rows={ROWS}
          rowKey={(row) => row.name}
          rowHref={(row) => `#${row.name}`}
          selection={{
            name: "company",
            label: (row) => `Select ${row.name}`,
            isSelected: (row) => ticked.includes(row.name),
            onToggle: ({ name }, isOn) => setTicked(isOn ? [...ticked, name] : ticked.filter((one) => one !== name)),
            allLabel: "Select all on this page",
            areAll: ticked.length === ROWS.length,
            onToggleAll: (isOn) => setTicked(isOn ? ROWS.map(({ name }) => name) : []),
          }}
          stickyHead={false}
        />
      </State>
      <State label="Compact, inset">
        <DataTable
          caption="Renewals"
          density="compact"
          inset
          columns={COLUMNS.slice(0, 3)}
          rows={ROWS.slice(0, 2)}
          rowKey={(row) => row.name}
          stickyHead={false}
        />
      </State>
      <State label="Empty and loading">
        <div className="grid gap-6">
          <EmptyState
            icon={Inbox}
            title="No company matches “Relationship is partner”."
            actions={<TextLink href="#all">Show all 18</TextLink>}
          />
          <LoadingState count={3} />
        </div>
      </State>
    </Stage>
  );
}
