import { useEffect, useState } from "react";

/** Presses a button of the form as soon as the form shows what was just chosen. */
export function useActSoon(act: (name: string) => void): (name: string) => void {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (name === null) return;
    setName(null);
    act(name);
  }, [name, act]);
  return setName;
}
