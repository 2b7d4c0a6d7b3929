import { Mail, MapPin, PenLine } from "lucide-react";
import { HealthBadge } from "../customer/health-badge.tsx";
import { Stage, State } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { CompanyMark } from "../primitives/company-mark.tsx";
import { Icon } from "../primitives/icon.tsx";
import { Tag } from "../primitives/tag.tsx";
import { Fact, PageHeader } from "./page-header.tsx";

export const title = "Page header";

export default function PageHeaderPreview() {
  return (
    <Stage>
      <State label="A company">
        <PageHeader
          title="Northwind Traders"
          mark={<CompanyMark name="Northwind Traders" size={48} />}
          badge={<HealthBadge band="needs_attention" score={68} change={-9} />}
          facts={
            <>
              <Fact>Customer since 2023</Fact>
              <Fact icon={<Icon of={MapPin} size={14} />}>Rotterdam</Fact>
            </>
          }
          tags={
            <>
              <Tag tone="accent" dot>
                Enterprise
              </Tag>
              <Tag>Reference calls Q1</Tag>
            </>
          }
          actions={
            <>
              <Button variant="primary" icon={PenLine}>
                Log activity
              </Button>
              <Button icon={Mail}>Send e-mail</Button>
            </>
          }
        />
      </State>
      <State label="Small, long, narrow" narrow>
        <PageHeader
          size="small"
          title="Vereinigte Norddeutsche Kühlhaus- und Lagerhausgesellschaft mbH & Co. KG"
          lede="Nothing has been logged for 23 days."
        />
      </State>
      <State label="Portal" roomy>
        <PageHeader
          back={{ href: "#objectives", label: "Objectives" }}
          title="Reduce customer churn"
          lede="Customers lost over 12 months, as finance counts them."
        />
      </State>
    </Stage>
  );
}
