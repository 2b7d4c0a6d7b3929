import { limitReached } from "@tandem/domain/errors/domain-error";

/** Each export holds a connection to the database, and a snapshot that keeps old rows from being cleared away. */
const AT_ONCE = 4;
const PATIENCE_MS = 20_000;

let underWay = 0;
const waiting: (() => void)[] = [];

/** Waits for a turn and answers how to give it back; who waited too long is refused. */
export async function takeTurn({ patienceMs = PATIENCE_MS }: { patienceMs?: number } = {}): Promise<() => void> {
  if (underWay < AT_ONCE) underWay += 1;
  else await waitInLine(patienceMs);
  return () => {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  };
}

/** A turn that is given back goes straight to the first in the line. */
function waitInLine(patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(limitReached("Several exports are under way: try again when one of them is done.", 30));
    }, patienceMs);
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    waiting.push(go);
  });
}
