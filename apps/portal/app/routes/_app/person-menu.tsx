import { Form } from "@remix-run/react";
import { ThemeSwitch } from "@tandem/ui/patterns/theme-switch";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { ArrowLeftRight, LogOut, MonitorSmartphone } from "lucide-react";
import { words } from "~/messages/en.ts";
import { useSignedIn, useTheme } from "~/signed-in.tsx";

export function PersonMenu() {
  const theme = useTheme();
  const { me, companies } = useSignedIn();
  const others = me.viewAs ? [] : companies.filter((company) => !company.isCurrent);
  return (
    <div className="grid gap-2 p-2">
      <Form method="post" action="/theme" preventScrollReset>
        <ThemeSwitch value={theme} />
      </Form>
      {others.map((company) => (
        <Form key={company.id} method="post" action="/switch-company">
          <input type="hidden" name="companyId" value={company.id} />
          <Button type="submit" variant="quiet" icon={ArrowLeftRight} wide className="whitespace-normal">
            {words.nav.switchTo(company.name)}
          </Button>
        </Form>
      ))}
      {!me.viewAs && (
        <ButtonLink href="/devices" variant="quiet" icon={MonitorSmartphone} wide>
          {words.nav.devices}
        </ButtonLink>
      )}
      <Form method="post" action="/sign-out">
        <Button type="submit" variant="quiet" icon={LogOut} wide>
          {words.nav.signOut}
        </Button>
      </Form>
    </div>
  );
}
