import { ButtonLink, type ButtonLook } from "@tandem/ui/primitives/button";
import { Download } from "lucide-react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

type ExportButtonProps = {
  /** As the API names the files: `ticket_messages`. */
  kind: string;
  /** The filters and the sort of the list that is shown; empty ones are left out. */
  filters?: Record<string, string | readonly string[] | undefined>;
  size?: ButtonLook["size"];
};

/** Saves the list as it is filtered and sorted here, all pages of it, as CSV. A viewer may not. */
export function ExportButton({ kind, filters = {}, size }: ExportButtonProps) {
  const { me } = useSignedIn();
  if (me.role === "viewer") return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    for (const one of [value ?? []].flat()) if (one !== "") query.append(name, one);
  const search = query.size > 0 ? `?${query}` : "";
  return (
    <ButtonLink href={`/exports/${kind}.csv${search}`} download icon={Download} size={size}>
      {words.exportCsv}
    </ButtonLink>
  );
}
