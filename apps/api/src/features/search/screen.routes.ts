import { searchBook } from "@tandem/db/search/search-book";
import { SearchHits, SearchQuery } from "@tandem/domain/search/search-hits";
import { answerText } from "../../http/answer-text.ts";
import { memberScreenRoute, memberScreens } from "../../http/member-routes.ts";
import { json } from "../../http/schemas.ts";

const search = memberScreenRoute({
  method: "get",
  path: "/search",
  action: "search.use",
  summary: "Companies, contacts, deals, objectives, tickets and services by name, number, e-mail or domain, best first",
  request: { query: SearchQuery },
  responses: { 200: json(SearchHits) },
});

export const searchScreen = memberScreens().openapi(search, async (c) => {
  const { q, limit } = c.req.valid("query");
  const hits = await c.var.read(({ db, actor, now }) =>
    searchBook(db, { q, limit, seesMoney: actor.clearances.includes("financial"), now }),
  );
  return answerText<SearchHits>(c, JSON.stringify(hits));
});
