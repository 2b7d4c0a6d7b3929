import { Combobox } from "@tandem/ui/patterns/combobox";
import { Chip } from "@tandem/ui/primitives/chip";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import { useHits } from "~/palette/use-hits.ts";

type Company = { id: string; name: string };
type CompanyChoiceProps = {
  /** The ids that the condition names. */
  chosen: readonly string[];
  known: readonly Company[];
};

/** Companies found as one types: any number of them, each a chip that goes with a press. */
export function CompanyChoice({ chosen, known }: CompanyChoiceProps) {
  const said = words.bookFilter;
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? said.gone;
  const [companies, setCompanies] = useState<Company[]>(() => chosen.map((id) => ({ id, name: nameOf(id) })));
  const [typed, setTyped] = useState("");
  const { q, hits, hasFailed } = useHits(typed);
  const wanted = typed.trim();
  const found =
    wanted === "" ? [] : (hits?.companies.items ?? []).filter(({ id }) => !companies.some((one) => one.id === id));
  return (
    <fieldset className="grid w-72 max-w-full gap-1.5 max-md:w-full">
      <legend className="mb-1 text-sm font-medium">{said.value}</legend>
      {companies.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {companies.map(({ id, name }) => (
            <Chip key={id} active onRemove={() => setCompanies(companies.filter((one) => one.id !== id))}>
              {name}
            </Chip>
          ))}
        </div>
      )}
      {companies.map(({ id }) => (
        <input key={id} type="hidden" name="value" value={id} />
      ))}
      <Combobox
        label={said.findCompany}
        typed={typed}
        onType={setTyped}
        options={found.map(({ id, name, domain }) => ({ id, label: name, ...(domain && { note: domain }) }))}
        onPick={({ id, label }) => {
          setCompanies([...companies, { id, name: label }]);
          setTyped("");
        }}
        busy={wanted !== "" && q !== wanted && !hasFailed}
        maxLength={200}
        empty={wanted === "" ? said.typeCompany : said.noCompany(wanted)}
      />
    </fieldset>
  );
}
