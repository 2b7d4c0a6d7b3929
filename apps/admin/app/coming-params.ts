import { useLocation, useNavigation, useSearchParams } from "@remix-run/react";

/**
 * What the address of this page is about to say: while a filter is on its way the next one is added to it, and not to what is still
 * shown; who chooses two in a row gets both.
 */
export function useComingParams(): URLSearchParams {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const { location } = useNavigation();
  return location?.pathname === pathname ? new URLSearchParams(location.search) : params;
}
