import sanitizeHtml from "sanitize-html";

/** A newsletter is some 100 kB; what is longer is not worked through while others wait. */
const LONGEST = 300_000;
const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The words of a mail that came as HTML alone: they are what is searched and shown first. */
export function textOfHtml(html: string): string {
  if (html.length > LONGEST) return "";
  const lines = html.replace(/[\r\n]+/g, " ").replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b/gi, "\n$&");
  const words = sanitizeHtml(lines, {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "head", "svg", "math"],
  });
  return words
    .replace(/&(amp|lt|gt|quot);/g, (_, sign: string) => SIGNS[sign] ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line, index, all) => line !== "" || (index > 0 && all[index - 1] !== ""))
    .join("\n")
    .trim()
    .slice(0, 100_000);
}
