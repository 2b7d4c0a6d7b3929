import { ABSENT_WORD, COMMON_WORD, RARE_WORD } from "../data/vocabulary.ts";
import type { Stage } from "./stage.ts";

export interface Scenario {
  /** What `--only` picks. */
  part: "360" | "timeline" | "search" | "book" | "portal";
  name: string;
  path: string;
  token: string;
}

/** Every question that both servers are asked. */
export function scenariosOf(stage: Stage): Scenario[] {
  const { memberToken, portalToken, smallCompanyId, hugeCompanyId, hugeEvents } = stage;
  const events = hugeEvents.toLocaleString("en");
  const ofMember = (part: Scenario["part"], name: string, path: string) => ({
    part,
    name,
    path: `/v1${path}`,
    token: memberToken,
  });
  const search = (kind: string, word: string) =>
    ofMember("search", `search, ${kind} word`, `/companies/${hugeCompanyId}/timeline?limit=50&q=${word}`);
  return [
    ofMember("360", "360, small company", `/companies/${smallCompanyId}/360`),
    ofMember("360", `360, ${events} events`, `/companies/${hugeCompanyId}/360`),
    ...stage.deepCursors.map(({ depth, cursor }) =>
      ofMember(
        "timeline",
        `timeline, ${depth.toLocaleString("en")} deep`,
        `/companies/${hugeCompanyId}/timeline?limit=50&cursor=${cursor}`,
      ),
    ),
    search("common", COMMON_WORD),
    search("rare", RARE_WORD),
    search("absent", ABSENT_WORD),
    ...["name", "-last_activity", "-open_deals", "renewal"].map((sort) =>
      ofMember(
        "book",
        `book by ${sort.replace(/^-(.*)/, "$1, descending").replace("_", " ")}`,
        `/companies?limit=50&sort=${sort}`,
      ),
    ),
    { part: "portal", name: "portal home", path: "/v1/portal/home", token: portalToken },
  ];
}
