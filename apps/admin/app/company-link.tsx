import { Link } from "@tandem/ui/primitives/link";

/** A company's name where it stands outside of its own pages: always the way to its 360. */
export function CompanyLink({
  company,
  className = "",
}: {
  company: { id: string; name: string };
  className?: string;
}) {
  return (
    <Link
      href={`/companies/${company.id}`}
      title={company.name}
      className={`relative z-[1] inline-block max-w-full truncate align-top hover:text-ink hover:underline ${className}`}
    >
      {company.name}
    </Link>
  );
}
