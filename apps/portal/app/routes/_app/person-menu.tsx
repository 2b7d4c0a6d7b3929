import { Form } from "@remix-run/react";
import { ThemeSwitch } from "@tandem/ui/patterns/theme-switch";
import { Button } from "@tandem/ui/primitives/button";
import { LogOut } from "lucide-react";
import { words } from "~/messages/en.ts";
import { useTheme } from "~/signed-in.tsx";

export function PersonMenu() {
  const theme = useTheme();
  return (
    <div className="grid gap-2 p-2">
      <Form method="post" action="/theme" preventScrollReset>
        <ThemeSwitch value={theme} />
      </Form>
      <Form method="post" action="/sign-out">
        <Button type="submit" variant="quiet" icon={LogOut} wide>
          {words.nav.signOut}
        </Button>
      </Form>
    </div>
  );
}
