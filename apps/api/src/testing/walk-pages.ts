import { bodyOf, type TestCaller } from "./test-api.ts";

/** Everything a list has, `limit` rows a page, from one cursor to the next. */
export async function walkPages<Item>(caller: TestCaller, path: string, query = "", limit = 2): Promise<Item[]> {
  const seen: Item[] = [];
  for (let cursor = ""; ; ) {
    const answer = await caller.request("GET", `${path}?limit=${limit}&${query}${cursor}`);
    if (answer.status !== 200) throw new Error(`${path}?${query}: ${answer.status} ${await answer.text()}`);
    const page = await bodyOf<{ items: Item[]; nextCursor: string | null }>(answer);
    seen.push(...page.items);
    if (page.nextCursor === null) return seen;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}
