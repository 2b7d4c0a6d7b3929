import { useRef, useState } from "react";
import { fetchJson } from "~/fetch-json.ts";

export interface Mentionable {
  id: string;
  name: string;
  job: string | null;
}

const SHOWN = 6;

/** Whom the word after the last @ before the cursor could mean; the list of all is read when the first @ is typed. */
export function useMentions(companyId: string, initial: { text: string; ids: readonly string[] }) {
  const [text, setText] = useState(initial.text);
  const [members, setMembers] = useState<Mentionable[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>(initial.ids);
  const [typed, setTyped] = useState<{ at: number; word: string } | null>(null);
  const [active, setActive] = useState(0);
  const isAsked = useRef(false);

  function ask() {
    if (isAsked.current) return;
    isAsked.current = true;
    fetchJson<{ members: Mentionable[] }>(`/companies/${companyId}/timeline/mentionable`).then(
      (answer) => setMembers(answer.members),
      () => {
        isAsked.current = false;
      },
    );
  }
  function read(value: string, cursor: number) {
    setText(value);
    setActive(0);
    const found = value.slice(0, cursor).match(/(?:^|[\s(])@([^\s@]*(?: [^\s@]*)?)$/u);
    setTyped(found ? { at: cursor - (found[1]?.length ?? 0), word: found[1] ?? "" } : null);
    if (value.includes("@")) ask();
  }
  const word = typed?.word.toLocaleLowerCase() ?? "";
  const offered = typed
    ? members
        .filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${word}`) && name.toLocaleLowerCase() !== word)
        .slice(0, SHOWN)
    : [];
  /** Answers the whole text, and where the cursor goes on. */
  function choose(member: Mentionable): { text: string; cursor: number } | null {
    if (!typed) return null;
    const before = `${text.slice(0, typed.at)}${member.name} `;
    const next = before + text.slice(typed.at + typed.word.length).replace(/^ /, "");
    setText(next);
    setTyped(null);
    setChosen([...new Set([...chosen, member.id])]);
    return { text: next, cursor: before.length };
  }
  /** Who is still named; whose name we have not read was mentioned before, and stays. */
  const mentioned = chosen.filter((id) => {
    const member = members.find((one) => one.id === id);
    return member ? text.includes(`@${member.name}`) : text.includes("@");
  });
  return { text, read, offered, active, setActive, choose, close: () => setTyped(null), mentioned };
}
