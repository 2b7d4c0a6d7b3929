import { HealthBadge } from "@tandem/ui/customer/health-badge";
import { Fact, PageHeader } from "@tandem/ui/patterns/page-header";
import { Icon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { Factory, Globe, Handshake, MapPin, Network, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import type { CompanyView } from "~/company.tsx";
import { MembershipRow } from "~/memberships/membership-row.tsx";
import * as words from "~/messages/en.ts";
import { logoOf } from "~/pictures/picture-href.ts";
import { PicturePopover } from "~/pictures/picture-popover.tsx";
import { bandOf } from "./band-of.ts";

/** Who this is, in the time of a breath: name, relationship, industry, size, place. */
export function CompanyHeader({ view, actions }: { view: CompanyView; actions: ReactNode }) {
  const { company, health } = view;
  const place = [company.city, company.country].filter(Boolean).join(", ");
  return (
    <PageHeader
      mark={<PicturePopover key={company.id} of={logoOf(company)} isFrozen={company.archivedAt !== null} />}
      title={company.name}
      titleText={company.name}
      badge={
        <>
          {health && <HealthBadge band={bandOf(health)} score={health.score} change={health.change} />}
          {company.archivedAt && <Tag>{words.company.archived}</Tag>}
        </>
      }
      facts={
        <>
          <Fact>{relationshipOf(company)}</Fact>
          {company.industry && <Fact icon={<Icon of={Factory} size={14} />}>{company.industry}</Fact>}
          {company.employees !== null && (
            <Fact icon={<Icon of={UsersRound} size={14} />}>{words.company.people(company.employees)}</Fact>
          )}
          {place && <Fact icon={<Icon of={MapPin} size={14} />}>{place}</Fact>}
          {company.domain && (
            <Fact icon={<Icon of={Globe} size={14} />}>
              <a
                href={company.website ?? `https://${company.domain}`}
                className="hover:underline"
                rel="noreferrer"
                target="_blank"
              >
                {company.domain}
              </a>
            </Fact>
          )}
          {company.parent && (
            <Fact icon={<Icon of={Network} size={14} />}>
              {words.company.partOf}{" "}
              <Link href={`/companies/${company.parent.id}`} className="underline decoration-current/35">
                {company.parent.name}
              </Link>
            </Fact>
          )}
          {company.partner && (
            <Fact icon={<Icon of={Handshake} size={14} />}>
              {words.company.servedVia}{" "}
              <Link href={`/companies/${company.partner.id}`} className="underline decoration-current/35">
                {company.partner.name}
              </Link>
            </Fact>
          )}
        </>
      }
      tags={<MembershipRow key={company.id} view={view} />}
      actions={actions}
    />
  );
}

function relationshipOf(company: CompanyView["company"]): string {
  if (company.relationship === "customer" && company.customerSince)
    return words.company.customerSince(company.customerSince.slice(0, 4));
  if (company.relationship === "former" && company.formerSince)
    return words.company.formerSince(company.formerSince.slice(0, 4));
  return words.companies.relationships[company.relationship];
}
