import { useEffect, useSyncExternalStore } from "react";

export interface RecentCompany {
  id: string;
  name: string;
}

const KEY = "tandem.recent-companies";
const MOST = 5;
const NONE: readonly RecentCompany[] = [];
const listeners = new Set<() => void>();
let known: { text: string | null; list: readonly RecentCompany[] } = { text: null, list: NONE };

/** The last five companies opened in this browser, the latest first. The server, and the first paint, know of none. */
export const useRecentCompanies = () => useSyncExternalStore(subscribe, read, () => NONE);

/** Whoever looks at a page of the company has opened it. */
export function useRememberCompany(company: RecentCompany | undefined): void {
  const { id, name } = company ?? {};
  useEffect(() => {
    if (id && name) remember({ id, name });
  }, [id, name]);
}

function remember(company: RecentCompany): void {
  const others = read().filter(({ id }) => id !== company.id);
  try {
    localStorage.setItem(KEY, JSON.stringify([company, ...others].slice(0, MOST)));
  } catch {
    return; // a browser that keeps nothing has no recent companies
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The same list as long as nothing changed: React asks on every render. */
function read(): readonly RecentCompany[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return NONE;
  }
  if (text !== known.text) known = { text, list: parse(text) };
  return known.list;
}

function parse(text: string | null): readonly RecentCompany[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isCompany).slice(0, MOST) : NONE;
  } catch {
    return NONE;
  }
}

const isCompany = (value: unknown): value is RecentCompany =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as RecentCompany).id === "string" &&
  typeof (value as RecentCompany).name === "string";
