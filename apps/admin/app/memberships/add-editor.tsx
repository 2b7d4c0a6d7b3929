import type { useFetcher } from "@remix-run/react";
import { Combobox, type ComboboxOption } from "@tandem/ui/patterns/combobox";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import type { loader } from "~/routes/_app.companies.$companyId_.memberships/route.tsx";
import { LONGEST_NAME, type MembershipKind, membershipsHref } from "./memberships-href.ts";

type Choices = NonNullable<ReturnType<typeof useFetcher<typeof loader>>["data"]>;
type AddEditorProps = { kind: MembershipKind; companyId: string; act: Act; choices: Choices | null; opened: number };

const NEW = "new";
const SHOWN = 50;

/** Finds among what there is and offers to make what is not; it stays open, so that several are added in a row. */
export default function AddEditor({ kind, companyId, act, choices, opened }: AddEditorProps) {
  const [typed, setTyped] = useState("");
  const said = words.memberships[kind];
  const { all, has } = choicesOf(kind, choices);
  const wanted = typed.trim().toLowerCase();
  const isWanted = ({ name }: { name: string }) => name.toLowerCase() === wanted;
  const options: ComboboxOption[] = all
    .filter(({ id, name }) => !has.some((one) => one.id === id) && name.toLowerCase().includes(wanted))
    .sort((one, other) => Number(isWanted(other)) - Number(isWanted(one)))
    .slice(0, SHOWN)
    .map(({ id, name, note }) => ({ id, label: name, note }));
  if (choices && wanted !== "" && !all.some(isWanted))
    options.push({ id: NEW, label: said.create(typed.trim()), icon: Plus });

  function pick({ id }: ComboboxOption) {
    const fields: Record<string, string> = id === NEW ? { [kind]: typed.trim() } : { [`${kind}Id`]: id };
    act.submit(fields, { method: "post", action: membershipsHref(companyId) });
    setTyped("");
  }
  return (
    <>
      <Combobox
        label={said.find}
        typed={typed}
        onType={setTyped}
        options={options}
        onPick={pick}
        busy={choices === null}
        maxLength={LONGEST_NAME[kind]}
        empty={has.some(isWanted) ? said.has(typed.trim()) : said.none}
        focusOn={opened}
      />
      {act.refusal && (
        <p role="alert" className="px-2 pt-2 text-sm font-medium text-red wrap-anywhere">
          {act.refusal.detail}
        </p>
      )}
    </>
  );
}

interface Choice {
  id: string;
  name: string;
  note?: string;
}

function choicesOf(kind: MembershipKind, choices: Choices | null): { all: Choice[]; has: Choice[] } {
  if (!choices) return { all: [], has: [] };
  if (kind === "tag") return { all: choices.allTags, has: choices.company.tags };
  const note = words.memberships.onlyYou;
  return {
    all: choices.allLists.map(({ id, name, isShared }) => ({ id, name, ...(!isShared && { note }) })),
    has: choices.lists,
  };
}
