/** In lower case. */
export const YES =
  "true yes y 1 t x on wahr ja j oui vrai v si sí sim s verdadero verdadeiro vero waar tak prawda ✓ ✔".split(" ");
const NO = "false no n 0 f off falsch nein non faux não nao falso onwaar nee nie fałsz ✗ ✘".split(" ");

const SPELLINGS = new Map([...YES.map((word) => [word, true] as const), ...NO.map((word) => [word, false] as const)]);

/** Yes or no as spreadsheets and people write it, in any case; null for everything else. */
export const readBoolean = (text: string): boolean | null => SPELLINGS.get(text.toLowerCase()) ?? null;
