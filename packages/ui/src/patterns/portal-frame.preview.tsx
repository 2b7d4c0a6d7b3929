import { CalendarDays, Eye, House, LifeBuoy, PackageCheck, Target } from "lucide-react";
import { Stage } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { Banner } from "./banner.tsx";
import { PageHeader } from "./page-header.tsx";
import { PortalFrame } from "./portal-frame.tsx";

export const title = "Portal frame";
/** Brings its own landmarks: shown on a page of its own. */
export const fullPage = true;

export default function PortalFramePreview() {
  return (
    <Stage>
      <PortalFrame
        vendor={{ name: "Fabrikam" }}
        homeHref="#home"
        nav={[
          { href: "#home", label: "Home", icon: House, current: true },
          { href: "#objectives", label: "Objectives", icon: Target, count: 1 },
          { href: "#services", label: "Services", icon: PackageCheck, count: 12 },
          { href: "#tickets", label: "Tickets", icon: LifeBuoy, count: 0 },
          { href: "#meetings", label: "Meetings", icon: CalendarDays },
        ]}
        person={{ name: "Ben Okafor", company: "Northwind Traders" }}
        personMenu={<Button variant="quiet">Sign out</Button>}
        banner={
          <Banner look="bar" tone="warn" icon={Eye}>
            You see the portal as Ben Okafor. Nothing can be changed.
          </Banner>
        }
        footNote="Fabrikam Software for Northwind Traders"
        footLinks={[{ href: "#profile", label: "Profile and mail preferences" }]}
      >
        <PageHeader title="Good afternoon, Ben" lede="Three things need you, about five minutes." />
      </PortalFrame>
    </Stage>
  );
}
