import { median } from "./rounds.ts";
import type { Stage } from "./stage.ts";

const REQUESTS = 12;

export interface ListFigures {
  name: string;
  medianMs: number;
  longestMs: number;
}

/** What people open beside the screens of the twin: the search, the lists across the book, the tabs of the biggest company. */
function listsOf({ hugeCompanyId, hugeContactId }: Stage): [name: string, path: string][] {
  const tab = (path: string) => `/companies/${hugeCompanyId}${path}`;
  return [
    ["search: a name", "/search?q=amber%20logistics"],
    ["search: a misspelt name", "/search?q=ambre%20logstics"],
    ["search: a first name that hundreds bear", "/search?q=rafael"],
    ["search: a word of many titles", "/search?q=renewal"],
    ["search: a single letter", "/search?q=a"],
    ["search: a word nobody uses", "/search?q=zyzzyva"],
    ["contacts of the book", "/contacts"],
    ["deals of the book", "/deals"],
    ["deals, the board", "/deals/board"],
    ["tickets of the book", "/tickets"],
    ["services of the book", "/services"],
    ["objectives of the book", "/objectives"],
    ["tasks of the book", "/tasks"],
    ["biggest company: late panels", tab("/360/panels")],
    ["biggest company: communications", tab("/communications")],
    ["biggest company: deals with their figures", tab("/deals/overview")],
    ["biggest company: meetings", tab("/meeting-overview")],
    ["biggest company: tickets", tab("/tickets")],
    ["biggest company: objectives", tab("/objectives")],
    ["biggest company: timeline by type", tab("/timeline/groups")],
    ["the 360 of one of its contacts", tab(`/contacts/${hugeContactId}/360`)],
  ];
}

/** One request after the other, as one person asks; the first one is not counted. */
export async function measureLists(
  url: string,
  stage: Stage,
  { say }: { say(line: string): void },
): Promise<ListFigures[]> {
  const figures: ListFigures[] = [];
  for (const [name, path] of listsOf(stage)) {
    const times: number[] = [];
    for (let request = 0; request <= REQUESTS; request++) {
      const started = performance.now();
      const answer = await fetch(`${url}/v1${path}`, { headers: { authorization: `Bearer ${stage.memberToken}` } });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
      if (request > 0) times.push(performance.now() - started);
    }
    figures.push({ name, medianMs: median(times), longestMs: Math.max(...times) });
    say(`${name}: ${median(times).toFixed(0)} ms`);
  }
  return figures;
}
