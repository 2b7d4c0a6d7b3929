import { useEffect, useState } from "react";

/** What a promise brought; while a newer one is on its way, what the older one did, so that nothing vanishes meanwhile. */
export function useSettled<T>(promise: Promise<T | null>): T | null {
  const [settled, setSettled] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    promise.then(
      (value) => isCurrent && value !== null && setSettled(value),
      () => undefined, // the page was left before the answer was whole
    );
    return () => {
      isCurrent = false;
    };
  }, [promise]);
  return settled;
}
