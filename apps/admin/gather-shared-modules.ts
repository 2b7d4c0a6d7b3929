import type { GetModuleInfo } from "rollup";

/** The screens that people open first; what they share with the rest of the app is fetched once, in one piece. */
const SCREENS = ["/routes/_app.companies.$companyId/route.tsx", "/routes/_app.companies.$companyId._index/route.tsx"];

let shared: Set<string> | undefined;

/**
 * Names the chunk of a module. Left alone, Rollup makes a hundred chunks of some three hundred bytes for one page, which cost more in
 * headers and lost compression than they hold; merging them by size brings code of other pages along. Words stay in chunks of their
 * rooms, and what a page loads later stays out.
 */
export function gatherWhatTheScreensShare(
  id: string,
  { getModuleInfo, getModuleIds }: { getModuleInfo: GetModuleInfo; getModuleIds: () => IterableIterator<string> },
): string | undefined {
  // React stands below icons, and both below what is ours: chunks that import each other could not start
  if (/\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\//.test(id))
    return "react";
  if (id.includes("/lucide-react/")) return "icons";
  const room = id.match(/\/apps\/admin\/app\/messages\/en\/([\w-]+)\.ts$/)?.[1];
  if (room) return `words-${room}`;
  shared ??= reachedFrom(
    [...getModuleIds()].filter((one) => SCREENS.some((screen) => one.includes(screen))),
    getModuleInfo,
  );
  const isOurs = /\/packages\/ui\/src\/|\/apps\/admin\/app\/(?!routes\/|messages\/)|\/clsx\//.test(id);
  return isOurs && shared.has(id) ? "shared" : undefined;
}

function reachedFrom(starts: readonly string[], getModuleInfo: GetModuleInfo): Set<string> {
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}
