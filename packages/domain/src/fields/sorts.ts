import { z } from "zod";

/** What a list can be sorted by; `-name` is the other way round. */
export type Sort<Name extends string> = Name | `-${Name}`;

export const sortsBy = <Name extends string>(names: readonly Name[]) =>
  z.enum(names.flatMap((name): Sort<Name>[] => [name, `-${name}`]));
