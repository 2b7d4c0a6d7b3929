import { Card } from "@tandem/ui/patterns/card";
import { Section } from "@tandem/ui/patterns/section";
import { Avatar } from "@tandem/ui/primitives/avatar";
import type { Person } from "~/api-types.ts";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** The people who serve this customer. */
export function Team({ team }: { team: readonly Person[] }) {
  const { me } = useSignedIn();
  if (team.length === 0) return null;
  return (
    <Section inset="none" title={words.home.team(me.workspace.name)}>
      <Card look="bare">
        <ul className="grid sm:grid-cols-2 lg:grid-cols-3">
          {team.map((person) => (
            <li key={person.id} className="flex items-center gap-3.5 px-4 py-4 lg:px-5">
              <Avatar name={person.name} size={44} tone="vendor" />
              <span className="min-w-0">
                <span className="block truncate font-semibold" title={person.name}>
                  {person.name}
                </span>
                <span className="block text-base text-ink-3">
                  {(person.title && words.home.jobs[person.title]) ?? person.title}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
