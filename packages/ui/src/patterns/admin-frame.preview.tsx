import { Bell, Building, Handshake, Settings, Star, Sun, Target } from "lucide-react";
import { Stage } from "../preview/stage.tsx";
import { Button, IconButton } from "../primitives/button.tsx";
import { CompanyMark } from "../primitives/company-mark.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { PageHeader } from "./page-header.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export const title = "Admin frame";
/** Brings its own landmarks: shown on a page of its own. */
export const fullPage = true;

export default function AdminFramePreview() {
  return (
    <Stage>
      <AdminFrame
        workspace="Halyard"
        homeHref="#today"
        nav={[
          { href: "#today", label: "Today", icon: Sun, onPhone: true },
          { href: "#companies", label: "Companies", icon: Building, count: 18, current: true, onPhone: true },
          { href: "#deals", label: "Deals", icon: Handshake, count: 17 },
          { href: "#objectives", label: "Objectives", icon: Target, count: 41 },
          { href: "#alerts", label: "Alerts", icon: Bell, count: 7, onPhone: true },
        ]}
        recents={["Northwind Traders", "Initech", "Vereinigte Norddeutsche Kühlhaus- und Lagerhausgesellschaft"].map(
          (name) => ({
            href: `#${name}`,
            label: name,
            mark: <CompanyMark name={name} />,
          }),
        )}
        foot={{ href: "#settings", label: "Settings", icon: Settings }}
        search={{ href: "#search" }}
        member={{ name: "Ana Ribeiro" }}
        memberMenu={
          <form className="grid gap-2" onSubmit={(event) => event.preventDefault()}>
            <ThemeSwitch value="system" />
            <Button type="submit" variant="quiet">
              Sign out
            </Button>
          </form>
        }
        crumbs={[{ label: "Companies", href: "#companies" }, { label: "Northwind Traders" }]}
        actions={
          <>
            <Button size="sm">View as Ben</Button>
            <IconButton icon={Star} label="Follow" size="sm" variant="quiet" />
          </>
        }
      >
        <PageHeader
          title="Northwind Traders"
          mark={<CompanyMark name="Northwind Traders" size={48} />}
          lede="Customer since 2023"
        />
      </AdminFrame>
    </Stage>
  );
}
