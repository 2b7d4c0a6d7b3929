import { Stage, State } from "../preview/stage.tsx";
import { Tabs } from "./tabs.tsx";

export const title = "Tabs";

const ITEMS = [
  { href: "#timeline", label: "Timeline", current: true },
  { href: "#deals", label: "Deals", count: 2 },
  { href: "#contacts", label: "Contacts", count: 7 },
  { href: "#objectives", label: "Objectives", count: 6 },
  { href: "#services", label: "Services", count: 0 },
  { href: "#communications", label: "Communications" },
];

export default function TabsPreview() {
  return (
    <Stage>
      <State label="Normal">
        <Tabs label="Northwind Traders" items={ITEMS} />
      </State>
      <State label="Narrow: they scroll" narrow>
        <Tabs label="Northwind Traders, narrow" items={ITEMS} />
      </State>
    </Stage>
  );
}
