import { type Speed, shootMix } from "./rounds.ts";
import type { Stage } from "./stage.ts";

export interface ListFigures {
  name: string;
  one: Speed;
  ten: Speed;
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

export async function measureLists(
  url: string,
  stage: Stage,
  { seconds, say }: { seconds: number; say(line: string): void },
): Promise<ListFigures[]> {
  const figures: ListFigures[] = [];
  for (const [name, path] of listsOf(stage)) {
    const ask = (connections: number) =>
      shootMix(url, { paths: [`/v1${path}`], token: stage.memberToken }, { connections, seconds });
    await ask(1);
    const [one, ten] = [await ask(1), await ask(10)];
    figures.push({ name, one, ten });
    say(`${name}: ${one.p50} ms`);
  }
  return figures;
}
