/** The reader's own English for dates and money ("en-US", "en-GB"), else the workspace's; words exist in English so far. */
export function readerLocale(request: Request, workspaceLocale: string): string {
  const wanted = request.headers.get("Accept-Language")?.match(/\ben-[A-Z]{2}\b/)?.[0];
  if (wanted) return wanted;
  return workspaceLocale === "en" ? "en-GB" : workspaceLocale;
}
