const LONGEST = 255;
const LONGEST_ENDING = 20;
/** Controls, and the marks that turn writing around: `exe.pdf` that is an `fdp.exe`. */
const UNSEEN = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What a person called the file: no path, nothing unseen, at most 255 characters, of which its ending is kept. Empty
 * where nothing is left of it.
 */
export function plainFileName(text: string): string {
  const last = text.replace(UNSEEN, "").split(/[\\/]/).at(-1)?.trim() ?? "";
  return /^\.*$/.test(last) ? "" : shorten(last);
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const dot = characters.lastIndexOf(".");
  const ending = dot > 0 && characters.length - dot <= LONGEST_ENDING ? characters.slice(dot) : [];
  return [...characters.slice(0, LONGEST - ending.length), ...ending].join("");
}
