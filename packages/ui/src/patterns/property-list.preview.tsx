import { Stage, State } from "../preview/stage.tsx";
import { PropertyList } from "./property-list.tsx";

export const title = "Property list";

const ITEMS = [
  { label: "Opened", value: "Mon 16 Nov 2026, 08:52, by you" },
  { label: "With you at Fabrikam", value: "Tomás Rivera, support" },
  { label: "Domain", value: "a-very-long-subdomain-for-the-nordic-warehouses.northwind.example" },
];

export default function PropertyListPreview() {
  return (
    <Stage>
      <State label="Side by side" narrow>
        <PropertyList items={ITEMS} />
      </State>
      <State label="Stacked, portal" roomy narrow>
        <PropertyList look="stacked" items={ITEMS} />
      </State>
    </Stage>
  );
}
