import { Form } from "@remix-run/react";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Button } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Building2 } from "lucide-react";
import * as words from "~/messages/en.ts";

/** Finds the other company by part of its name or domain; what was typed is in the address. */
export function FindCompany({ q, count }: { q: string; count: number }) {
  const said = words.contact360.newCompany;
  return (
    <>
      <Form method="get" className="flex flex-wrap items-center gap-2">
        <SearchField name="q" label={said.find} defaultValue={q} autoFocus={!q} className="w-72 max-md:w-full" />
        <Button type="submit">{said.search}</Button>
      </Form>
      {q === "" && <p className="text-sm text-ink-3">{said.typeFirst}</p>}
      {q !== "" && count === 0 && (
        <EmptyState
          icon={Building2}
          title={said.noMatch(q)}
          actions={<TextLink href="/companies/new">{said.addCompany}</TextLink>}
        />
      )}
    </>
  );
}
