import { createCookie } from "@remix-run/node";
import type { Theme } from "@tandem/ui/patterns/theme-switch";

const themeCookie = createCookie("tandem_theme", { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3600 });

export async function readTheme(request: Request): Promise<Theme> {
  const value: unknown = await themeCookie.parse(request.headers.get("Cookie"));
  return value === "light" || value === "dark" ? value : "system";
}

export const writeTheme = (theme: string): Promise<string> =>
  themeCookie.serialize(theme === "light" || theme === "dark" ? theme : "system");
