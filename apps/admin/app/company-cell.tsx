import { Link } from "@tandem/ui/primitives/link";
import { Open360 } from "./open-360.tsx";

/** A company where it stands outside of its own pages: its name and the icon, both the way to its 360. */
export function CompanyCell({ company }: { company: { id: string; name: string } }) {
  return (
    <span className="flex min-w-0 items-center gap-0.5">
      <Link
        href={`/companies/${company.id}`}
        title={company.name}
        className="relative z-[1] min-w-0 truncate hover:text-ink hover:underline"
      >
        {company.name}
      </Link>
      <Open360 company={company} />
    </span>
  );
}
