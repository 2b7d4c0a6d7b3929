import type { ReactNode } from "react";
import { Avatar } from "../primitives/avatar.tsx";
import { NoValue } from "./no-value.tsx";

export type PersonNameProps = {
  /** null is nobody: a dash. */
  person: { name: string } | null;
  photo?: string | null;
  /** Behind the name, such as a tag. */
  note?: ReactNode;
};

/** A person in a cell: their mark, and as much of the name as there is room for. */
export function PersonName({ person, photo, note }: PersonNameProps) {
  if (!person) return <NoValue />;
  return (
    <span className="inline-flex max-w-full items-center gap-2 align-middle">
      <Avatar name={person.name} photo={photo} />
      <span className="truncate">{person.name}</span>
      {note}
    </span>
  );
}
