import { useLocation } from "@remix-run/react";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect } from "react";
import * as words from "./messages/en.ts";

export const TOLD_COOKIE = "tandem_told";

/** Says what the form before this page did, once: a cookie brings the word along and is used up here. */
export function ToldOnce() {
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page that is reached may bring news.
  useEffect(() => {
    const told = new RegExp(`(?:^|; )${TOLD_COOKIE}=([\\w-]+)`).exec(document.cookie)?.[1];
    if (!told) return;
    // biome-ignore lint/suspicious/noDocumentCookie: a word without worth, and Cookie Store is not everywhere yet.
    document.cookie = `${TOLD_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`;
    const sentence = (words.quickActions.told as Record<string, string>)[told];
    if (sentence) notify(sentence);
  }, [key]);
  return null;
}
