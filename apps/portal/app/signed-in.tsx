import { useRouteLoaderData } from "@remix-run/react";
import type { loader as rootLoader } from "./root.tsx";
import type { loader as appLoader } from "./routes/_app/route.tsx";

/** Who looks at the portal, for which company, and the moment of this page; pages below `_app` only. */
export function useSignedIn() {
  const signedIn = useRouteLoaderData<typeof appLoader>("routes/_app");
  if (!signedIn) throw new Error("useSignedIn() is for pages below _app");
  return signedIn;
}

export const useTheme = () => useRouteLoaderData<typeof rootLoader>("root")?.theme ?? "system";
