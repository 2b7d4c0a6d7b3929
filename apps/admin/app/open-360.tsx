import { Icon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { Orbit } from "lucide-react";
import * as words from "./messages/en.ts";

type Open360Props = {
  company: { id: string; name: string };
  /** The 360 of this person instead of the company's. */
  contact?: { id: string; name: string };
};

/** The icon that stands in every list: straight to the 360, past whatever the row itself opens. */
export function Open360({ company, contact }: Open360Props) {
  const label = words.open360((contact ?? company).name);
  return (
    <Link
      href={contact ? `/companies/${company.id}/contacts/${contact.id}` : `/companies/${company.id}`}
      aria-label={label}
      title={label}
      className="relative z-[1] inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-3 hover:bg-sunken hover:text-ink max-md:size-10"
    >
      <Icon of={Orbit} size={14} />
    </Link>
  );
}
