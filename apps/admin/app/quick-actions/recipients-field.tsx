import { Chip } from "@tandem/ui/primitives/chip";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import { addressesIn, toggleAddress } from "./recipients.ts";

type Person = { id: string; name: string; email: string | null };
type RecipientsFieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  defaultValue: string;
  people: readonly Person[];
  autoFocus?: boolean;
};

const SHOWN = 8;

/** Addresses between commas; the people of the company are put in with one press. */
export function RecipientsField({ people, defaultValue, name, autoFocus, ...field }: RecipientsFieldProps) {
  const [text, setText] = useState(defaultValue);
  const [isWhole, setIsWhole] = useState(false);
  const chosen = new Set(addressesIn(text).map((address) => address.toLowerCase()));
  const reachable = people.filter((person) => person.email);
  const shown = isWhole ? reachable : reachable.slice(0, SHOWN);
  return (
    <div className="grid gap-1.5">
      <Field {...field}>
        <Input
          name={name}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={10_000}
          autoFocus={autoFocus}
        />
      </Field>
      {shown.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {shown.map(({ id, name: person, email }) => (
            <Chip
              key={id}
              active={chosen.has(email?.toLowerCase() ?? "")}
              onClick={() => setText(toggleAddress(text, email ?? ""))}
            >
              {person}
            </Chip>
          ))}
          {!isWhole && reachable.length > SHOWN && (
            <Chip dashed onClick={() => setIsWhole(true)}>
              {words.quickActions.morePeople(reachable.length - SHOWN)}
            </Chip>
          )}
        </div>
      )}
    </div>
  );
}
