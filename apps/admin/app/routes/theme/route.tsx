import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ownPath } from "~/own-path.ts";
import { writeTheme } from "~/theme.server.ts";

export const loader = () => redirect("/");

/** Remembers light, dark or system in a cookie and leads back to where the person was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const from = new URL(request.headers.get("Referer") ?? "/", request.url);
  return redirect(ownPath(from.pathname + from.search), {
    headers: { "Set-Cookie": await writeTheme(String(form.get("theme"))) },
  });
}
