import { useCallback, useRef, useState } from "react";
import { useCompany } from "~/company.tsx";
import { fetchJson } from "~/fetch-json.ts";

export interface Facets {
  sources: readonly string[];
  members: readonly { id: string; name: string }[];
  contacts: readonly { id: string; name: string }[];
}

/** What there is to choose from: at first those on the page, all of them once somebody reaches for the filters. */
export function useFacets() {
  const { company, team, contacts } = useCompany();
  const [facets, setFacets] = useState<Facets>({ sources: [], members: team, contacts });
  const isAsked = useRef(false);
  const ask = useCallback(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    fetchJson<Facets>(`/companies/${company.id}/timeline/facets`).then(setFacets, () => {
      isAsked.current = false;
    });
  }, [company.id]);
  return { facets, ask };
}
