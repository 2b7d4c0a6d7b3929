import { useEffect, useState } from "react";

/**
 * What a promise brought: undefined until it is there, null where it failed. While a newer one is on its way, or when that
 * fails, what the older one brought, so that nothing vanishes meanwhile.
 */
export function useSettled<T>(promise: Promise<T | null>): T | null | undefined {
  const [settled, setSettled] = useState<T | null>();
  useEffect(() => {
    let isCurrent = true;
    promise.then(
      (value) => isCurrent && setSettled((older) => value ?? older ?? null),
      () => undefined, // the page was left before the answer was whole
    );
    return () => {
      isCurrent = false;
    };
  }, [promise]);
  return settled;
}
